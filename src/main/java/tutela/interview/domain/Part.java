package tutela.interview.domain;

import java.util.List;
import java.util.Optional;

/** A part of a composite value, such as the place of a signature. */
public record Part(
    String name,
    FieldType type,
    Text label,
    Optional<Text> hint,
    List<Option> options,
    Level level) {
  public Part {
    options = List.copyOf(options);
  }
}
