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

  public Call(Clock clock) {
    this.clock = clock;
  }

  /** One of the screens of this case is opened. */
  void enter(CaseId id) {
    Instant now = clock.instant();
    if (!id.equals(caseId)) {
      caseId = id;
      reference = "";
      language = Optional.empty();
      hearer = Hearer.PERSON;
      dangers = List.of();
      since = now;
    } else if (Duration.between(lastSeen, now).compareTo(AWAY) > 0) {
      since = now;
    }
    lastSeen = now;
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
