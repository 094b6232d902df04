package tutela.packs.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;

/**
 * What a platform forbids or promises in its own words.
 *
 * @param quote verbatim, in {@code language}
 * @param link absent where the address of the page was not seen
 * @param sites the hosts it is limited to; empty for all of the platform
 */
public record PlatformRule(
    AddresseeId platform,
    String document,
    Optional<String> section,
    String quote,
    Language language,
    Optional<String> link,
    LocalDate readOn,
    Set<Covers> covers,
    Optional<String> promised,
    List<String> sites,
    Provenance provenance) {

  /** What a quote is good for. */
  public enum Covers {
    REAL,
    MANIPULATED,
    /** Forbidden whoever agreed: nobody has to judge consent. */
    NUDITY,
    THREAT,
    MINORS,
    REPORTING,
    COPIES,
    GEO,
    WARNING
  }

  private static final Set<Covers> NEVER_QUOTED =
      EnumSet.of(Covers.REPORTING, Covers.COPIES, Covers.GEO, Covers.WARNING);

  public PlatformRule {
    covers = Set.copyOf(covers);
    sites = List.copyOf(sites);
  }

  public boolean isVerified() {
    return provenance.isVerified();
  }

  /** Whether a letter may quote it at all. */
  public boolean isQuotable() {
    return covers.stream().noneMatch(NEVER_QUOTED::contains);
  }
}
