package tutela.tracking.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.letters.domain.Rung;

/**
 * Something to do or to wait for.
 *
 * @param rung for the next step towards an addressee
 * @param items how many items it is about
 * @param rule id of the clock's rule; empty where a person fixed the time
 * @param from instant of the event from which the rule counts
 * @param due when; always known, for what has no period it is when it arose
 * @param letter the letter to send or to go on with
 */
public record Task(
    CaseId caseId,
    Kind kind,
    Optional<AddresseeId> addressee,
    String addresseeName,
    Optional<Rung> rung,
    int items,
    String rule,
    Instant from,
    Instant due,
    OptionalLong letter) {
  /** What it is. */
  public enum Kind {
    /** Speak with the person. */
    CONTACT,
    /** Hand the addresses of a minor's case to Child Focus and police. */
    PASS_ON,
    /**
     * The addressee did not act in time: take the next step. Before its time: an answer is awaited.
     */
    NEXT_RUNG,
    /** A reply asks for the person's data: answer that none will come. */
    ANSWER_DEMAND,
    /** Items are said to be removed: look. */
    CHECK_CLAIMED,
    /** Items were seen removed: look again. */
    RECHECK,
    /** A letter is final and has not left. */
    SEND,
    /** The time for which a closed case is kept is over: erase it, or keep it longer. */
    RETENTION_OVER
  }

  @Override
  public String toString() {
    return "Task[" + caseId + " " + kind + "]";
  }
}
