package tutela.interview.ui;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.interview.domain.Choices;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Level;
import tutela.interview.domain.Option;
import tutela.interview.domain.Part;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.Rows;
import tutela.kernel.Language;

/** Answers in words, for reading and for reading aloud. */
final class AnswerWords {
  private final Texts texts;
  private final Moments moments;

  /**
   * @param texts of the language in which the answers are put
   */
  AnswerWords(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  /** One thing that was said. */
  record Told(String label, String words, Level level) {
    String line(Texts texts) {
      return texts.get("told.line", "label", label, "words", words);
    }
  }

  /**
   * What was said to a question, field by field, as far as it counts; nothing that tells who she
   * is: that is shown on request alone.
   */
  List<Told> told(Path path, Question question) {
    Facts facts = path.facts();
    List<Told> told = new ArrayList<>();
    for (Field field : path.fields(question)) {
      if (facts.isTold(field.id()) && field.identifying().isEmpty()) {
        String words = words(field, facts.value(field.id()).orElse(""));
        if (!words.isBlank()) {
          told.add(new Told(field.label().in(texts.language()), words, field.level()));
        }
      }
    }
    return told;
  }

  /** The same for reading aloud: what she agreed to stands line by line. */
  List<Told> aloud(Path path, Question question) {
    List<Told> told = new ArrayList<>(told(path, question));
    for (Field field : path.fields(question)) {
      if (field.type() == FieldType.CONSENTS && path.facts().value(field.id()).isPresent()) {
        told.removeIf(one -> one.label().equals(field.label().in(texts.language())));
        Rows.parse(path.facts().value(field.id()).orElse("")).rows().stream()
            .flatMap(row -> row.entrySet().stream())
            .forEach(
                said ->
                    told.add(
                        new Told(
                            option(field.options(), said.getKey()),
                            texts.get("answer." + said.getValue()),
                            field.level())));
      }
    }
    return told;
  }

  /** All that was said to a question, in one line without labels. */
  String brief(Path path, Question question) {
    return told(path, question).stream().map(Told::words).collect(Collectors.joining(", "));
  }

  String words(Field field, String value) {
    if (field.type() == FieldType.CONSENTS) {
      Map<String, Long> said =
          Rows.parse(value).rows().stream()
              .flatMap(row -> row.values().stream())
              .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
      return texts.get(
          "told.consents",
          "yes",
          said.getOrDefault("yes", 0L),
          "no",
          said.getOrDefault("no", 0L),
          "later",
          said.getOrDefault("later", 0L));
    }
    return words(field.type(), field.options(), field.parts(), value);
  }

  private String words(FieldType type, List<Option> options, List<Part> parts, String value) {
    if (value.isBlank()) {
      return "";
    }
    return switch (type) {
      case YES_NO_UNSURE -> texts.get("answer." + value);
      case ONE -> inSentence(option(options, value));
      case MANY ->
          Choices.parse(value).stream()
              .map(id -> inSentence(option(options, id)))
              .collect(Collectors.joining(", "));
      case DATE -> PartialDate.read(value).map(this::date).orElse("");
      case INSTANT -> moments.weekdayAndTime(OffsetDateTime.parse(value).toInstant());
      case URLS ->
          texts.get("told.addresses", "n", value.lines().filter(l -> !l.isBlank()).count());
      default ->
          type.isComposite()
              ? rows(type, parts, value)
              : value.strip().replaceAll("\\s*\\n\\s*", ", ");
    };
  }

  private String rows(FieldType type, List<Part> parts, String value) {
    String between = type == FieldType.PERSON_NAME ? " " : ", ";
    return Rows.parse(value).rows().stream()
        .map(
            row ->
                parts.stream()
                    .filter(part -> row.containsKey(part.name()))
                    .map(part -> words(part.type(), part.options(), List.of(), text(row, part)))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(between)))
        .collect(Collectors.joining("; "));
  }

  private static String text(Map<String, String> row, Part part) {
    return row.getOrDefault(part.name(), "");
  }

  private String option(List<Option> options, String id) {
    return options.stream()
        .filter(option -> option.id().equals(id))
        .findFirst()
        .map(option -> option.text().in(texts.language()))
        .orElse(id);
  }

  /** As words go on after a colon: German keeps its capitals. */
  String inSentence(String words) {
    return texts.language() == Language.DE || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(locale()) + words.substring(1);
  }

  /** A date with how sure it is, and her words. */
  String date(PartialDate date) {
    String when =
        date.precision() == PartialDate.Precision.UNKNOWN
            ? texts.get("date.unknown")
            : switch (date.precision()) {
              case ABOUT -> texts.get("date.about", "date", when(date.when()));
              case BEFORE -> texts.get("date.before", "date", when(date.when()));
              case AFTER -> texts.get("date.after", "date", when(date.when()));
              default -> when(date.when());
            };
    return date.words().isBlank()
        ? when
        : texts.get("date.with-words", "date", when, "words", date.words());
  }

  /** 2 October 2026, October 2026, spring 2026, 2026. */
  String when(String when) {
    if (when.contains("-s") || when.contains("-a") || when.contains("-w")) {
      return texts.get("date.season." + when.substring(5), "year", when.substring(0, 4));
    }
    return switch (when.length()) {
      case 10 -> moments.date(LocalDate.parse(when));
      case 7 -> DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(YearMonth.parse(when));
      default -> when;
    };
  }

  /** The interval that a date stands for, where it is not a single day. */
  Optional<String> interval(PartialDate date) {
    Optional<LocalDate> first = date.earliest();
    Optional<LocalDate> last = date.latest();
    if (first.isPresent() && last.isPresent()) {
      return first.equals(last)
          ? Optional.empty()
          : Optional.of(
              texts.get(
                  "date.between",
                  "first",
                  moments.date(first.get()),
                  "last",
                  moments.date(last.get())));
    }
    return Stream.of(
            last.map(day -> texts.get("date.until", "day", moments.date(day))),
            first.map(day -> texts.get("date.from", "day", moments.date(day))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Locale locale() {
    return texts.language().locale();
  }
}
