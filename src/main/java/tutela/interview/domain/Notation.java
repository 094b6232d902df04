package tutela.interview.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tutela.kernel.Kebab;

/** Conditions as the files of the interview write them, on one line. */
final class Notation {
  private Notation() {}

  static String of(Condition condition) {
    return switch (condition) {
      case Condition.Answered(FieldId field) -> "answered: " + field;
      case Condition.Equals(FieldId field, String option) ->
          "equals: {" + field + ": " + option + "}";
      case Condition.Has(FieldId field, String option) -> "has: {" + field + ": " + option + "}";
      case Condition.In(FieldId field, var options) -> "in: {" + field + ": " + list(options) + "}";
      case Condition.OnRoute(var routes) ->
          "route: " + list(routes.stream().map(Kebab::of).toList());
      case Condition.All(List<Condition> all) -> all.isEmpty() ? "" : "all: " + each(all);
      case Condition.Any(List<Condition> any) -> "any: " + each(any);
      case Condition.Not(Condition not) -> "not: {" + of(not) + "}";
    };
  }

  private static String each(List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> "{" + of(condition) + "}")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String list(Collection<String> ids) {
    return ids.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
  }
}
