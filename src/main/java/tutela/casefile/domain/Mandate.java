package tutela.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.AttachmentId;

/**
 * What she agreed to, and the paper that says so.
 *
 * @param decisions latest decision per line; an absent line was not asked
 * @param signature the signed paper, if any
 */
public record Mandate(Map<Scope, Decision> decisions, Optional<Signature> signature) {
  public static final Mandate NONE = new Mandate(Map.of(), Optional.empty());

  /** Her answer to one line. */
  public enum Decision {
    YES,
    NO,
    LATER
  }

  /**
   * The signed paper.
   *
   * @param limits exceptions in her words
   * @param textVersion version of the text she signed
   * @param withdrawnAt when she took it back
   */
  public record Signature(
      LocalDate signedOn,
      String place,
      String limits,
      String textVersion,
      Optional<AttachmentId> scan,
      Optional<Instant> withdrawnAt) {
    @Override
    public String toString() {
      return "Signature";
    }
  }

  public Mandate {
    Map<Scope, Decision> copy = new EnumMap<>(Scope.class);
    copy.putAll(decisions);
    decisions = java.util.Collections.unmodifiableMap(copy);
  }

  public boolean isSigned() {
    return signature.isPresent() && signature.get().withdrawnAt().isEmpty();
  }

  public boolean isWithdrawn() {
    return signature.isPresent() && signature.get().withdrawnAt().isPresent();
  }

  /** Whether something of this kind may leave: signed, not withdrawn, and this line says yes. */
  public boolean covers(Scope scope) {
    return isSigned() && decisions.get(scope) == Decision.YES;
  }
}
