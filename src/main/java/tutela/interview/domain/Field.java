package tutela.interview.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AppFailure.Invalid;

/** Where one thing is answered. */
public record Field(
    FieldId id,
    FieldType type,
    Text label,
    Optional<Text> hint,
    List<Option> options,
    List<Part> parts,
    Condition shownIf,
    Optional<Identifying> identifying,
    Level level,
    Grain grain,
    Optional<FieldId> releasedBy,
    Offer offer,
    Compare compare,
    Reach reach) {
  /** The answers of {@link FieldType#YES_NO_UNSURE}. */
  public static final List<String> YES_NO_UNSURE = List.of("yes", "no", "unsure");

  private static final Set<String> CONSENT = Set.of("yes", "no", "later");

  public Field {
    options = List.copyOf(options);
    parts = List.copyOf(parts);
  }

  public Optional<Option> option(String option) {
    return options.stream().filter(o -> o.id().equals(option)).findFirst();
  }

  /** What can be chosen, in order; empty where the answer is free. */
  public List<String> choices() {
    return type == FieldType.YES_NO_UNSURE
        ? YES_NO_UNSURE
        : options.stream().map(Option::id).toList();
  }

  /**
   * The ids that a kept value chooses: for consents the rows that say yes. Empty where the answer
   * is free.
   */
  public Set<String> chosen(String value) {
    return switch (type) {
      case YES_NO_UNSURE, ONE -> value.isBlank() ? Set.of() : Set.of(value);
      case MANY -> Choices.parse(value);
      case CONSENTS -> {
        Map<String, String> yes = new LinkedHashMap<>();
        Rows.parse(value)
            .rows()
            .forEach(
                row ->
                    row.forEach(
                        (option, said) -> {
                          if (said.equals("yes")) {
                            yes.put(option, said);
                          }
                        }));
        yield yes.keySet();
      }
      default -> Set.of();
    };
  }

  /**
   * Refuses a value that cannot be kept as it is. Free text is never refused: nothing that was
   * typed may be lost.
   *
   * @throws Invalid with the key of the text to show under the field
   */
  public void check(String value, LocalDate today) {
    if (!value.isBlank()) {
      check(type, choices(), value, today);
    }
  }

  private void check(FieldType of, List<String> choices, String value, LocalDate today) {
    switch (of) {
      case YES_NO_UNSURE, ONE -> known(choices, Set.of(value));
      case MANY -> known(choices, Choices.parse(value));
      case DATE -> {
        if (PartialDate.parse(value).startsAfter(today)) {
          throw new Invalid("date-future");
        }
      }
      case INSTANT -> instant(value);
      case CONSENTS ->
          Rows.parse(value)
              .rows()
              .forEach(
                  row -> {
                    known(choices, row.keySet());
                    known(List.copyOf(CONSENT), Set.copyOf(row.values()));
                  });
      default -> {
        if (of.isComposite()) {
          Rows.parse(value)
              .rows()
              .forEach(row -> row.forEach((name, said) -> checkPart(name, said, today)));
        }
      }
    }
  }

  private void checkPart(String name, String value, LocalDate today) {
    Part part =
        parts.stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(id + " has no part " + name));
    List<String> choices =
        part.type() == FieldType.YES_NO_UNSURE
            ? YES_NO_UNSURE
            : part.options().stream().map(Option::id).toList();
    check(part.type(), choices, value, today);
  }

  private static void known(List<String> choices, Set<String> chosen) {
    for (String option : chosen) {
      if (!choices.contains(option)) {
        throw new Invalid("option-unknown", option);
      }
    }
  }

  private static void instant(String value) {
    try {
      var unused = OffsetDateTime.parse(value);
    } catch (DateTimeException e) {
      throw new Invalid("instant-invalid");
    }
  }
}
