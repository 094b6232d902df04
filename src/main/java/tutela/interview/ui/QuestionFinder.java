package tutela.interview.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import tutela.interview.domain.Field;
import tutela.interview.domain.Option;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.kernel.Language;

/** Finds a question by words of it, its page, its fields or its answers, without their accents. */
final class QuestionFinder {
  private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

  private final Language language;

  QuestionFinder(Language language) {
    this.language = language;
  }

  /** The questions on this path in which each word begins one, those with a title so first. */
  List<Question> find(Path path, String typed) {
    List<String> wanted = words(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Question> all =
        path.questions().stream().filter(q -> holds(everything(path, q), wanted)).toList();
    return Stream.concat(
            all.stream().filter(q -> isTitled(q, wanted)),
            all.stream().filter(q -> !isTitled(q, wanted)))
        .toList();
  }

  private boolean isTitled(Question question, List<String> wanted) {
    return holds(question.title().in(language), wanted);
  }

  private static boolean holds(String text, List<String> wanted) {
    List<String> words = words(text);
    return wanted.stream().allMatch(w -> words.stream().anyMatch(word -> word.startsWith(w)));
  }

  private String everything(Path path, Question question) {
    StringBuilder text = new StringBuilder(question.title().in(language));
    path.position(question.id())
        .ifPresent(position -> text.append(' ').append(position.page().title().in(language)));
    for (Field field : path.fields(question)) {
      text.append(' ').append(field.label().in(language));
      for (Option option : path.options(field)) {
        text.append(' ').append(option.text().in(language));
      }
    }
    return text.toString();
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(java.util.Locale.ROOT);
    return Stream.of(plain.split(BETWEEN)).filter(word -> !word.isEmpty()).toList();
  }
}
