package tutela.packs.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a fact was found, how far it can be relied on, and whether a person has compared it with
 * its source since.
 *
 * @param remark what narrows the status: an old text, a third party, a part that is weaker
 * @param gatheredOn the day the fact was collected, which verifies nothing
 */
public record Provenance(
    String source,
    Status status,
    Optional<String> remark,
    LocalDate gatheredOn,
    Optional<Verification> verification) {

  /** A person's comparison of a fact with its source. */
  public record Verification(LocalDate on, String by) {}

  private static final List<String> KEYS =
      List.of("source", "status", "remark", "verified-on", "verified-by");

  /** The keys that {@link #read} reads, and the others of an entry. */
  public static String[] keysAnd(String... others) {
    return Stream.concat(KEYS.stream(), Arrays.stream(others)).toArray(String[]::new);
  }

  public boolean isVerified() {
    return verification.isPresent();
  }

  /**
   * Reads source, status and verification of an entry.
   *
   * @param gatheredOn the day named at the head of the pack
   */
  public static Provenance read(PackNode entry, LocalDate gatheredOn) {
    PackNode source = entry.get("source");
    if (source.text().isBlank()) {
      throw source.invalid("a source is named, or that none was seen");
    }
    Optional<PackNode> on = entry.find("verified-on");
    Optional<PackNode> by = entry.find("verified-by");
    if (on.isPresent() != by.isPresent()) {
      throw on.or(() -> by)
          .orElse(entry)
          .invalid("'verified-on' and 'verified-by' stand together or not at all");
    }
    return new Provenance(
        source.text(),
        entry.get("status").oneOf(Status.class),
        entry.find("remark").map(PackNode::text),
        gatheredOn,
        on.flatMap(
            day ->
                by.map(
                    who -> {
                      if (who.text().isBlank()) {
                        throw who.invalid("the name of who verified it is expected here");
                      }
                      return new Verification(day.date(), who.text());
                    })));
  }
}
