package tutela.interview.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When one speaks with her again, by which way, and who calls. */
public record NextContact(Optional<Instant> at, Optional<String> way, Optional<String> who) {
  /**
   * @param value of a field of {@link FieldType#NEXT_CONTACT}, as it is kept
   */
  public static NextContact read(String value) {
    Rows rows = Rows.parse(value);
    return new NextContact(
        rows.part("at").map(text -> OffsetDateTime.parse(text).toInstant()),
        rows.part("way"),
        rows.part("who"));
  }

  /** Says nothing of it: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "NextContact";
  }
}
