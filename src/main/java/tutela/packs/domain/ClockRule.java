package tutela.packs.domain;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tutela.kernel.Language;

/**
 * By when something is due: how long, from which event, on what ground.
 *
 * @param length absent where the document itself names the period
 * @param warnDays how many days before the end to speak up; zero for not at all
 * @param basis ids of provisions
 * @param words for the screen, a pattern with {@code {length}}
 */
public record ClockRule(
    String id,
    Kind kind,
    OptionalInt length,
    Unit unit,
    Method counting,
    End end,
    Event from,
    int warnDays,
    List<String> basis,
    Map<Language, String> words,
    Map<Language, String> doubt,
    Provenance provenance) {

  /** What stands behind a clock. */
  public enum Kind {
    LAW,
    /** A promise of the office, shown as one and never as law. */
    HABIT
  }

  /** In what a period is measured. */
  public enum Unit {
    HOURS,
    DAYS,
    MONTHS,
    /** As the document says from which it follows. */
    AS_STATED
  }

  /** After which rules a period is counted. */
  public enum Method {
    /** Hour by hour, through nights, weekends and holidays. */
    ELAPSED,
    /** As the Judicial Code, arts 52 to 55. */
    BELGIAN,
    /** As Regulation 1182/71. */
    EUROPEAN,
    /** Days of the calendar, without any rule of law. */
    CALENDAR
  }

  /** What becomes of a last day on a Saturday, Sunday or legal holiday. */
  public enum End {
    MOVES,
    STAYS
  }

  /** What starts a clock. */
  public enum Event {
    SENT,
    RECEIVED,
    ACKNOWLEDGED,
    DECISION_NOTIFIED,
    SERVED,
    CHECK
  }

  public ClockRule {
    basis = List.copyOf(basis);
    words = Map.copyOf(words);
    doubt = Map.copyOf(doubt);
  }

  public Status status() {
    return provenance.status();
  }

  public boolean isHabit() {
    return kind == Kind.HABIT;
  }

  /** The rule in plain words, with its length. */
  public String words(Language screen) {
    String pattern = words.get(screen);
    if (pattern == null) {
      throw new IllegalArgumentException("not a language of the screen: " + screen);
    }
    return new MessageFormat(pattern, screen.locale()).format(Map.of("length", length.orElse(0)));
  }

  /**
   * The same habit with another length.
   *
   * @throws IllegalStateException for a rule of law
   */
  public ClockRule withLength(int other) {
    if (!isHabit()) {
      throw new IllegalStateException("the office cannot change a period of law");
    }
    return new ClockRule(
        id,
        kind,
        OptionalInt.of(other),
        unit,
        counting,
        end,
        from,
        warnDays,
        basis,
        words,
        doubt,
        provenance);
  }
}
