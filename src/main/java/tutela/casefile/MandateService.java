package tutela.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;

/** What she agrees to, the signed paper, and what she takes back. */
public final class MandateService {
  /** Where consents and papers are kept; nothing is overwritten. */
  public interface Store {
    Mandate of(CaseId caseId);

    /** When each line was last decided; a line that was not asked is absent. */
    Map<Scope, Instant> decidedAt(CaseId caseId);

    void decide(CaseId caseId, Scope scope, Mandate.Decision decision, Instant at);

    void sign(CaseId caseId, Mandate.Signature signature, Instant at);

    void withdraw(CaseId caseId, String how, Instant at);
  }

  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_LIMITS = 4_000;
  private static final int LONGEST_HOW = 1_000;

  private final Store store;
  private final Clock clock;

  public MandateService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Mandate of(CaseId caseId) {
    return store.of(caseId);
  }

  /** When each line was last decided; a line that was not asked is absent. */
  public Map<Scope, Instant> decidedAt(CaseId caseId) {
    return store.decidedAt(caseId);
  }

  /** Keeps her answer to one line; an earlier one stays on record. */
  public void decide(CaseId caseId, Scope scope, Mandate.Decision decision) {
    if (store.of(caseId).decisions().get(scope) != decision) {
      store.decide(caseId, scope, decision, clock.instant());
    }
  }

  /**
   * Records the signed paper.
   *
   * @throws AppFailure.Invalid {@code mandate.date-missing}, {@code mandate.date-in-future}, {@code
   *     mandate.place-missing}, {@code mandate.place-too-long}, {@code mandate.limits-too-long}
   */
  public void sign(
      CaseId caseId,
      Optional<LocalDate> signedOn,
      String place,
      String limits,
      String textVersion,
      Optional<AttachmentId> scan) {
    LocalDate date = signedOn.orElseThrow(() -> new AppFailure.Invalid("mandate.date-missing"));
    Instant now = clock.instant();
    if (date.isAfter(Brussels.date(now))) {
      throw new AppFailure.Invalid("mandate.date-in-future");
    }
    if (place.isBlank()) {
      throw new AppFailure.Invalid("mandate.place-missing");
    }
    if (place.strip().length() > LONGEST_PLACE) {
      throw new AppFailure.Invalid("mandate.place-too-long", "n", LONGEST_PLACE);
    }
    store.sign(
        caseId,
        new Mandate.Signature(
            date, place.strip(), checked(limits), textVersion, scan, Optional.empty()),
        now);
  }

  /**
   * The limits of the paper that was signed, as she sets them now; its day and place stand,
   * whatever the clock says. Nothing where no signature counts.
   *
   * @throws AppFailure.Invalid {@code mandate.limits-too-long}
   */
  public void limit(CaseId caseId, String limits) {
    String words = checked(limits);
    store
        .of(caseId)
        .signature()
        .filter(s -> s.withdrawnAt().isEmpty() && !s.limits().equals(words))
        .ifPresent(
            s ->
                store.sign(
                    caseId,
                    new Mandate.Signature(
                        s.signedOn(), s.place(), words, s.textVersion(), s.scan(), s.withdrawnAt()),
                    clock.instant()));
  }

  private static String checked(String limits) {
    String words = limits.strip();
    if (words.length() > LONGEST_LIMITS) {
      throw new AppFailure.Invalid("mandate.limits-too-long", "n", LONGEST_LIMITS);
    }
    return words;
  }

  /**
   * She takes it back: nothing new leaves; what was sent is not called back by this.
   *
   * @throws AppFailure.Invalid {@code mandate.how-too-long}
   */
  public void withdraw(CaseId caseId, String how) {
    if (how.strip().length() > LONGEST_HOW) {
      throw new AppFailure.Invalid("mandate.how-too-long", "n", LONGEST_HOW);
    }
    store.withdraw(caseId, how.strip(), clock.instant());
  }
}
