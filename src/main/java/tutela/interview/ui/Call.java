package tutela.interview.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.Safety;
import tutela.kernel.CaseId;
import tutela.kernel.Language;

/**
 * The call one is in: what the screens of the conversation hand to each other, so that none of them
 * waits for the case file to say what is known already. Lives as long as the session.
 */
public final class Call {
  /** Who was away from the call for longer is in another one. */
  private static final Duration AWAY = Duration.ofMinutes(15);

  private final Clock clock;
  private @Nullable CaseId caseId;
  private Instant since = Instant.EPOCH;
  private Instant lastSeen = Instant.EPOCH;
  private String reference = "";
  private Optional<Language> language = Optional.empty();
  private Hearer hearer = Hearer.PERSON;
  private List<Safety.Trigger> dangers = List.of();
  private Manner manner = Manner.PLAIN;
  private boolean unread = true;
  private Optional<Instant> spokenBefore = Optional.empty();
  private Optional<Other> other = Optional.empty();

  /** The call in another case that one came from, with what is seen of it. */
  record Other(CaseId caseId, String reference) {}

  public Call(Clock clock) {
    this.clock = clock;
  }

  /** One of the screens of this case is opened. */
  void enter(CaseId id) {
    Instant now = clock.instant();
    boolean away = Duration.between(lastSeen, now).compareTo(AWAY) > 0;
    if (!id.equals(caseId)) {
      other = away ? Optional.empty() : left();
      caseId = id;
      reference = "";
      language = Optional.empty();
      hearer = Hearer.PERSON;
      dangers = List.of();
      begin(now);
    } else if (away) {
      begin(now);
    }
    lastSeen = now;
  }

  private Optional<Other> left() {
    return Optional.ofNullable(caseId)
        .filter(id -> !reference.isEmpty())
        .map(id -> new Other(id, reference));
  }

  private void begin(Instant now) {
    since = now;
    manner = Manner.PLAIN;
    unread = true;
    spokenBefore = Optional.empty();
  }

  /**
   * A later conversation of the case begins.
   *
   * @param before when one spoke last
   */
  void beginLater(Instant before) {
    begin(clock.instant());
    spokenBefore = Optional.of(before);
  }

  /** When one spoke last, in a call that was begun as a later one. */
  Optional<Instant> spokenBefore() {
    return spokenBefore;
  }

  /** A call in another case that was left a short while ago. */
  Optional<Other> other() {
    return other;
  }

  /**
   * How a call begins, by what was said before; looks after the first change nothing.
   *
   * @param closed she could only say yes or no when it was last asked in this call
   */
  void begins(boolean closed) {
    if (unread) {
      manner = manner.closed(closed);
    }
    unread = false;
  }

  Manner manner() {
    return manner;
  }

  void talk(Manner how) {
    manner = how;
  }

  /** One of the screens of the case is left. */
  void leave() {
    lastSeen = clock.instant();
  }

  /** What was read of the case. */
  void know(String caseReference, Language spoken, Hearer to, List<Safety.Trigger> spokenOf) {
    reference = caseReference;
    dangers = List.copyOf(spokenOf);
    language = Optional.of(spoken);
    hearer = to;
  }

  CaseId caseId() {
    return java.util.Objects.requireNonNull(caseId);
  }

  boolean isIn(CaseId id) {
    return id.equals(caseId);
  }

  /** Full minutes since the call began; a clock that was set back counts as none. */
  int minutes() {
    lastSeen = clock.instant();
    return (int) Math.max(0, Duration.between(since, lastSeen).toMinutes());
  }

  /** Empty until it was read. */
  String reference() {
    return reference;
  }

  /** In which one talks, once it was read. */
  Optional<Language> language() {
    return language;
  }

  Hearer hearer() {
    return hearer;
  }

  /** The dangers that the answers speak of, once they were read. */
  List<Safety.Trigger> dangers() {
    return dangers;
  }
}
