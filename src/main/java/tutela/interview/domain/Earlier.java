package tutela.interview.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.kernel.Language;

/**
 * An answer and the words it was given to.
 *
 * @param version whose words these are
 * @param now the question as it is asked today; empty where it is not asked any more
 */
public record Earlier(
    String version,
    Instant saidAt,
    Question then,
    Field field,
    String value,
    Optional<Question> now) {

  /** What is said to her differs from what was said then. */
  public boolean isAskedOtherwise(Hearer hearer, Language language) {
    return now.map(today -> !today.say().to(hearer, language).equals(asked(hearer, language)))
        .orElse(true);
  }

  public List<String> asked(Hearer hearer, Language language) {
    return then.say().to(hearer, language);
  }

  /** The words of the answer itself differ: of the field, or of what was chosen in it. */
  public boolean isAnsweredOtherwise(Language language) {
    return today()
        .map(
            today ->
                !today.label().in(language).equals(field.label().in(language))
                    || !words(today, language).equals(words(field, language)))
        .orElse(true);
  }

  /** What an option said then, where it says something else today. */
  public Optional<String> otherwise(String option, Language language) {
    Optional<String> said = field.option(option).map(o -> o.text().in(language));
    Optional<String> says =
        today().flatMap(today -> today.option(option)).map(o -> o.text().in(language));
    return said.filter(then -> !says.equals(Optional.of(then)));
  }

  private Optional<Field> today() {
    return now.flatMap(
        question -> question.fields().stream().filter(f -> f.id().equals(field.id())).findFirst());
  }

  /** What can be chosen is part of an answer where it was chosen; of consents, each line is. */
  private Set<String> words(Field of, Language language) {
    Set<String> chosen =
        field.type() == FieldType.CONSENTS
            ? Rows.parse(value).rows().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toSet())
            : field.chosen(value);
    return chosen.stream()
        .map(id -> id + " " + of.option(id).map(option -> option.text().in(language)).orElse(""))
        .collect(Collectors.toSet());
  }

  /** Says nothing of what was said: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "Earlier[" + field.id() + "]";
  }
}
