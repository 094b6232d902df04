package tutela.interview.ui;

import java.util.List;
import java.util.Optional;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.Offer;
import tutela.interview.domain.Option;
import tutela.interview.domain.Part;
import tutela.kernel.Language;

/**
 * What an editor asks for: a field, or a part of one.
 *
 * @param id of the control, for tests and style sheets
 */
record Ask(
    String id,
    FieldType type,
    String label,
    String hint,
    List<Choice> choices,
    List<Part> parts,
    Offer offer,
    Optional<Identifying> identifying,
    Standing standing) {

  /** Whether it is a field of its own or one of the parts of a field, which leaves less room. */
  enum Standing {
    ALONE,
    IN_PARTS
  }

  /** One of the answers to choose from, in the language of the screen. */
  record Choice(String id, String words) {}

  /**
   * @param shown the options that are shown on this path
   */
  static Ask of(Field field, List<Option> shown, Language language) {
    return new Ask(
        field.id().value().replace('.', '-'),
        field.type(),
        field.label().in(language),
        field.hint().map(hint -> hint.in(language)).orElse(""),
        choices(shown, language),
        field.parts(),
        field.offer(),
        field.identifying(),
        Standing.ALONE);
  }

  /** A part of a composite answer. */
  static Ask of(Part part, String prefix, Language language) {
    return new Ask(
        prefix + "-" + part.name(),
        part.type(),
        part.label().in(language),
        part.hint().map(hint -> hint.in(language)).orElse(""),
        choices(part.options(), language),
        List.of(),
        Offer.ASKED,
        Optional.empty(),
        Standing.IN_PARTS);
  }

  private static List<Choice> choices(List<Option> options, Language language) {
    return options.stream().map(o -> new Choice(o.id(), o.text().in(language))).toList();
  }

  boolean isPart() {
    return standing == Standing.IN_PARTS;
  }

  boolean isOptional() {
    return offer == Offer.OPTIONAL;
  }
}
