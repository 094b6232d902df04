package tutela.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Choices;
import tutela.interview.domain.Condition;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Option;
import tutela.interview.domain.Rows;

/**
 * Whether answers exist under which a condition holds: tries all answers to the fields on which it
 * hangs, directly and through what shows those fields.
 */
final class Reachability {
  private static final String ANYTHING = "x";

  /** Ages that lead to each route, where a condition asks for the route alone. */
  private static final List<Map<FieldId, String>> ROUTES =
      List.of(
          ages("", ""),
          ages("yes", "all"),
          ages("no", "none"),
          ages("yes", "none"),
          ages("yes", "some"),
          ages("yes", "unsure"));

  private static final Set<FieldId> AGES = Set.of(AgeRoute.NOW, AgeRoute.IMAGES, AgeRoute.KINDS);

  private final Definition definition;

  Reachability(Definition definition) {
    this.definition = definition;
  }

  /** On what a condition hangs: fields with the conditions that ask for them, and the route. */
  private static final class Asked {
    private final Map<FieldId, List<Condition>> fields = new LinkedHashMap<>();
    private final Set<Condition> routes = new LinkedHashSet<>();
  }

  boolean isPossible(Condition condition, Predicate<Facts> shown) {
    Asked asked = new Asked();
    collect(condition, asked);
    boolean routeAlone =
        !asked.routes.isEmpty() && asked.fields.keySet().stream().noneMatch(AGES::contains);
    if (!asked.routes.isEmpty() && !routeAlone) {
      AGES.forEach(age -> asked.fields.putIfAbsent(age, new ArrayList<>()));
    }
    List<Map.Entry<FieldId, Set<String>>> values = new ArrayList<>();
    asked.fields.forEach((field, by) -> values.add(Map.entry(field, values(field, by))));
    for (Map<FieldId, String> ages : routeAlone ? ROUTES : List.of(Map.<FieldId, String>of())) {
      Answers answers = Answers.of(ages, Map.of());
      if (search(values, 0, answers, shown)) {
        return true;
      }
    }
    return false;
  }

  private boolean search(
      List<Map.Entry<FieldId, Set<String>>> values,
      int next,
      Answers answers,
      Predicate<Facts> shown) {
    if (next == values.size()) {
      return shown.test(new Facts(definition, answers));
    }
    FieldId field = values.get(next).getKey();
    for (String value : values.get(next).getValue()) {
      if (search(values, next + 1, answers.with(field, value), shown)) {
        return true;
      }
    }
    return false;
  }

  private void collect(Condition condition, Asked asked) {
    condition
        .leaves()
        .forEach(
            leaf -> {
              switch (leaf) {
                case Condition.Answered answered -> add(answered.field(), leaf, asked);
                case Condition.Equals equals -> add(equals.field(), leaf, asked);
                case Condition.Has has -> add(has.field(), leaf, asked);
                case Condition.In in -> add(in.field(), leaf, asked);
                case Condition.OnRoute route -> asked.routes.add(leaf);
                case Condition.All all -> {}
                case Condition.Any any -> {}
                case Condition.Not not -> {}
              }
            });
  }

  private void add(FieldId id, Condition by, Asked asked) {
    List<Condition> known = asked.fields.get(id);
    if (known != null) {
      known.add(by);
      return;
    }
    asked.fields.put(id, new ArrayList<>(List.of(by)));
    definition.questionOf(id).ifPresent(question -> collect(question.shownIf(), asked));
    definition
        .field(id)
        .ifPresent(
            field -> {
              collect(field.shownIf(), asked);
              field.options().forEach(option -> collect(option.shownIf(), asked));
            });
  }

  /** The values to try: none, and all that make a difference. */
  private Set<String> values(FieldId id, List<Condition> by) {
    Set<String> values = new LinkedHashSet<>();
    values.add("");
    Optional<Field> field = definition.field(id);
    if (field.isEmpty()) {
      return values;
    }
    FieldType type = field.get().type();
    if (type == FieldType.YES_NO_UNSURE || type == FieldType.ONE) {
      values.addAll(field.get().choices());
    } else if (type.isFinite()) {
      List<String> options = differing(field.get(), by);
      for (long set = 1; set < 1L << options.size(); set++) {
        values.add(chosen(type, options, set));
      }
    } else {
      values.add(type.isComposite() ? everyPart(type) : ANYTHING);
    }
    return values;
  }

  private static String everyPart(FieldType type) {
    Map<String, String> parts = new LinkedHashMap<>();
    type.parts().keySet().forEach(part -> parts.put(part, ANYTHING));
    return Rows.of(parts).text();
  }

  /**
   * One option of each kind: two are of a kind where the same conditions ask for them and show
   * them, so that choosing the one or the other makes no difference.
   */
  private static List<String> differing(Field field, List<Condition> by) {
    Map<List<Object>, String> kinds = new LinkedHashMap<>();
    for (Option option : field.options()) {
      List<Object> kind = new ArrayList<>(List.of(option.shownIf()));
      for (Condition condition : by) {
        kind.add(
            switch (condition) {
              case Condition.Equals equals -> equals.option().equals(option.id());
              case Condition.Has has -> has.option().equals(option.id());
              case Condition.In in -> in.options().contains(option.id());
              default -> false;
            });
      }
      if (field.id().equals(AgeRoute.KINDS)) {
        kind.add(option.id().equals("generated"));
      }
      kinds.putIfAbsent(kind, option.id());
    }
    return List.copyOf(kinds.values());
  }

  private static Map<FieldId, String> ages(String now, String images) {
    return Map.of(AgeRoute.NOW, now, AgeRoute.IMAGES, images);
  }

  private static String chosen(FieldType type, List<String> options, long set) {
    List<String> chosen = new ArrayList<>();
    Map<String, String> consents = new LinkedHashMap<>();
    for (int i = 0; i < options.size(); i++) {
      if ((set >> i & 1) == 1) {
        chosen.add(options.get(i));
        consents.put(options.get(i), "yes");
      }
    }
    return type == FieldType.CONSENTS ? Rows.of(consents).text() : Choices.text(chosen);
  }
}
