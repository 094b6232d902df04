package tutela.interview.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When something is shown. Asks for what was told on this path: the value of a hidden field or of a
 * question that she prefers not to answer does not count, though it is kept.
 */
public sealed interface Condition {
  /** Holds whatever was answered. */
  static Condition always() {
    return new All(List.of());
  }

  boolean holds(Facts facts);

  /** The conditions in this one that ask for an answer or for the route. */
  default Stream<Condition> leaves() {
    return Stream.of(this);
  }

  /** The field has a value. */
  record Answered(FieldId field) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.isTold(field);
    }
  }

  /** Exactly this is chosen, nothing else. */
  record Equals(FieldId field, String option) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.chosen(field).equals(Set.of(option));
    }
  }

  /** This is chosen, perhaps beside others. */
  record Has(FieldId field, String option) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.chosen(field).contains(option);
    }
  }

  /** At least one of these is chosen. */
  record In(FieldId field, Set<String> options) implements Condition {
    public In {
      options = Set.copyOf(options);
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.chosen(field).stream().anyMatch(options::contains);
    }
  }

  /** The ages lead to one of these routes. */
  record OnRoute(Set<Route> routes) implements Condition {
    public OnRoute {
      routes = Set.copyOf(routes);
    }

    @Override
    public boolean holds(Facts facts) {
      return routes.contains(facts.route().route());
    }
  }

  /** Every one holds. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Facts facts) {
      return conditions.stream().allMatch(c -> c.holds(facts));
    }

    @Override
    public Stream<Condition> leaves() {
      return conditions.stream().flatMap(Condition::leaves);
    }
  }

  /** One or more hold. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Facts facts) {
      return conditions.stream().anyMatch(c -> c.holds(facts));
    }

    @Override
    public Stream<Condition> leaves() {
      return conditions.stream().flatMap(Condition::leaves);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !condition.holds(facts);
    }

    @Override
    public Stream<Condition> leaves() {
      return condition.leaves();
    }
  }
}
