package tutela.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.settings.domain.Office;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.Closing;
import tutela.tracking.domain.ClosingReason;
import tutela.tracking.domain.OpenEnd;
import tutela.tracking.domain.Retention;

/**
 * Closes a case, opens it again, and says for how long it is kept. A closed case is read, not
 * changed: every other use case that would change it fails with {@link AppFailure.CaseClosed}.
 */
public final class ClosingService {
  /** Where closings are kept; they are added to, never overwritten. */
  public interface Store {
    void close(
        CaseId caseId,
        ClosingReason reason,
        String words,
        Instant at,
        String by,
        Optional<LocalDate> keptUntil);

    void reopen(CaseId caseId, Instant at, String by);

    void keepUntil(
        CaseId caseId,
        Optional<LocalDate> before,
        LocalDate until,
        String why,
        Instant at,
        String by);
  }

  /**
   * What is to be known before a case is closed, or kept longer.
   *
   * @param open what is not settled
   * @param months for which the office keeps closed cases, if that was decided
   * @param wouldEnd last day for which the case would be kept if it were closed now
   */
  public record Look(
      CaseState state, List<OpenEnd> open, OptionalInt months, Optional<LocalDate> wouldEnd) {}

  /** What whoever closes a case saw of what is still open in it. */
  public enum Seen {
    NOTHING_OPEN,
    /** It stays as it is, with the case. */
    LEFT_OPEN
  }

  private static final int LONGEST = 2_000;

  private final Store store;
  private final DeskService desk;
  private final Supplier<Office> office;
  private final Supplier<String> by;
  private final Clock clock;

  /**
   * @param by who unlocked
   */
  public ClosingService(
      Store store, DeskService desk, Supplier<Office> office, Supplier<String> by, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.office = office;
    this.by = by;
    this.clock = clock;
  }

  public Look look(CaseId caseId) {
    CaseState state = desk.state(caseId);
    OptionalInt months = office.get().retentionMonths();
    return new Look(
        state,
        OpenEnd.of(state, Agenda.of(state, office.get().decisionHours())),
        months,
        Retention.lastDay(clock.instant(), months));
  }

  /**
   * @param words beside the reason; may be empty unless the reason is another than those known
   * @throws AppFailure.Invalid {@code close.words-missing}, {@code close.words-too-long}, {@code
   *     close.open-ends} if something is open and was not seen
   * @throws AppFailure.CaseClosed if it is closed already
   */
  public void close(CaseId caseId, ClosingReason reason, String words, Seen seen) {
    if (reason == ClosingReason.OTHER && words.isBlank()) {
      throw new AppFailure.Invalid("close.words-missing");
    }
    String why = checked(words, "close.words-too-long");
    Look look = look(caseId);
    if (!look.state().matter().isOpen()) {
      throw new AppFailure.CaseClosed();
    }
    if (!look.open().isEmpty() && seen != Seen.LEFT_OPEN) {
      throw new AppFailure.Invalid("close.open-ends");
    }
    store.close(caseId, reason, why, clock.instant(), by.get(), look.wouldEnd());
  }

  /** Work on the case goes on; its clocks run again as if they had never stopped. */
  public void reopen(CaseId caseId) {
    if (!desk.state(caseId).matter().isOpen()) {
      store.reopen(caseId, clock.instant(), by.get());
    }
  }

  /**
   * Fixes the last day for which a closed case is kept, or moves it later.
   *
   * @throws AppFailure.Invalid {@code keep.not-closed}, {@code keep.not-later} than it was, {@code
   *     keep.past}, {@code keep.why-missing}, {@code keep.why-too-long}
   */
  public void keepUntil(CaseId caseId, LocalDate until, String why) {
    Closing closing =
        desk.state(caseId).closing().orElseThrow(() -> new AppFailure.Invalid("keep.not-closed"));
    Instant now = clock.instant();
    if (closing.keptUntil().filter(day -> !until.isAfter(day)).isPresent()) {
      throw new AppFailure.Invalid("keep.not-later");
    }
    if (until.isBefore(Brussels.date(now))) {
      throw new AppFailure.Invalid("keep.past");
    }
    if (why.isBlank()) {
      throw new AppFailure.Invalid("keep.why-missing");
    }
    store.keepUntil(
        caseId, closing.keptUntil(), until, checked(why, "keep.why-too-long"), now, by.get());
  }

  private static String checked(String words, String tooLong) {
    String plain = words.strip();
    if (plain.length() > LONGEST) {
      throw new AppFailure.Invalid(tooLong, "n", LONGEST);
    }
    return plain;
  }
}
