package tutela.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tutela.kernel.Language;
import tutela.packs.domain.FactsPeriod;
import tutela.packs.domain.PlatformRule;

/** What is known when a template becomes a letter. Every change gives a new one. */
public final class LetterData {
  /** Conditions that follow from the data and are not said. */
  private static final Set<Condition> FOLLOWING =
      EnumSet.of(Condition.DELIBERATELY, Condition.OWN_RULE, Condition.SOUND);

  private final Language language;
  private final FactsPeriod period;
  private final Map<Datum, Object> values;
  private final Set<Condition> holding;

  private LetterData(
      Language language, FactsPeriod period, Map<Datum, Object> values, Set<Condition> holding) {
    this.language = language;
    this.period = period;
    this.values = values;
    this.holding = holding;
  }

  /**
   * @param period of the facts, for the law to cite
   */
  public static LetterData in(Language language, FactsPeriod period) {
    return new LetterData(
        language, period, new EnumMap<>(Datum.class), EnumSet.noneOf(Condition.class));
  }

  public Language language() {
    return language;
  }

  public FactsPeriod period() {
    return period;
  }

  public LetterData with(Datum datum, String text) {
    return with(datum, Datum.Type.TEXT, text);
  }

  public LetterData with(Datum datum, int number) {
    return with(datum, Datum.Type.NUMBER, number);
  }

  public LetterData with(Datum datum, LocalDate day) {
    return with(datum, Datum.Type.DATE, day);
  }

  public LetterData with(Datum datum, Instant at) {
    return with(datum, Datum.Type.INSTANT, at);
  }

  public LetterData kinds(Set<ContentKind> kinds) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("what the items are is said or left unknown");
    }
    return with(Datum.KIND, Datum.Type.KINDS, List.copyOf(new TreeSet<>(kinds)));
  }

  /** The platform's own rules to quote; the condition follows from them. */
  public LetterData rules(List<PlatformRule> rules) {
    return with(Datum.RULES, Datum.Type.RULES, List.copyOf(rules));
  }

  public LetterData holding(Condition... conditions) {
    Set<Condition> all = EnumSet.noneOf(Condition.class);
    all.addAll(holding);
    all.addAll(List.of(conditions));
    return new LetterData(language, period, values, all);
  }

  private LetterData with(Datum datum, Datum.Type type, Object value) {
    if (datum.type() != type) {
      throw new IllegalArgumentException(datum + " is given as " + datum.type());
    }
    Map<Datum, Object> all = new EnumMap<>(Datum.class);
    all.putAll(values);
    all.put(datum, value);
    return new LetterData(language, period, all, holding);
  }

  Optional<Object> value(Datum datum) {
    return Optional.ofNullable(values.get(datum));
  }

  @SuppressWarnings("unchecked") // only kinds() puts it there
  List<ContentKind> kindList() {
    return (List<ContentKind>) value(Datum.KIND).orElse(List.of());
  }

  @SuppressWarnings("unchecked") // only rules() puts it there
  List<PlatformRule> ruleList() {
    return (List<PlatformRule>) value(Datum.RULES).orElse(List.of());
  }

  /** What was said to hold and what follows from the period, the kinds and the rules. */
  public Set<Condition> conditions() {
    Set<Condition> all = EnumSet.noneOf(Condition.class);
    all.addAll(holding);
    all.removeAll(FOLLOWING);
    if (period != FactsPeriod.BEFORE) {
      all.add(Condition.DELIBERATELY);
    }
    if (!ruleList().isEmpty()) {
      all.add(Condition.OWN_RULE);
    }
    if (kindList().contains(ContentKind.SOUND)) {
      all.add(Condition.SOUND);
    }
    return all;
  }

  /** The same, without what identifies anybody: what a log may hold. */
  @Override
  public String toString() {
    return "LetterData[" + language + ", " + period + ", " + values.keySet() + "]";
  }
}
