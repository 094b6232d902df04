package tutela.packs.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of clocks, by id. */
public final class Clocks {
  private final Map<String, ClockRule> rules = new LinkedHashMap<>();

  public Clocks(List<ClockRule> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  public Collection<ClockRule> rules() {
    return Collections.unmodifiableCollection(rules.values());
  }

  public Optional<ClockRule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * @throws IllegalArgumentException if there is no such rule
   */
  public ClockRule rule(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no clock '" + id + "'"));
  }

  /** The rules that an event starts. */
  public List<ClockRule> from(ClockRule.Event event) {
    return rules.values().stream().filter(rule -> rule.from() == event).toList();
  }
}
