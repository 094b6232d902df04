package tutela.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tutela.interview.domain.Condition;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Route;
import tutela.packs.domain.PackNode;

/** The conditions of a pack: each asks for what was asked before it, and some answers meet it. */
final class Conditions {
  /** A field named in a condition. Only the first so many fields may be asked for there. */
  private record Mention(PackNode node, FieldId field, Set<String> options, int before) {}

  /** Something shown on a condition, and what it means that it is shown. */
  private record Shown(
      PackNode node, Condition condition, String what, BiPredicate<Definition, Facts> shown) {}

  private final List<Mention> mentions = new ArrayList<>();
  private final List<Shown> conditions = new ArrayList<>();
  private final List<FieldId> order = new ArrayList<>();

  /** From here on conditions may ask for this field. */
  void asked(FieldId field) {
    order.add(field);
  }

  /** How many fields were asked so far. */
  int soFar() {
    return order.size();
  }

  Condition shownIf(PackNode node, int before) {
    return node.find("if").map(at -> condition(at, before)).orElse(Condition.always());
  }

  Condition condition(PackNode node, int before) {
    if (node.entries().size() != 1) {
      throw node.invalid("one of answered, equals, has, in, route, all, any, not is expected here");
    }
    Map.Entry<String, PackNode> entry = node.entries().entrySet().iterator().next();
    PackNode content = entry.getValue();
    return switch (entry.getKey()) {
      case "answered" -> {
        FieldId field = new FieldId(content.text());
        mentions.add(new Mention(content, field, Set.of(), before));
        yield new Condition.Answered(field);
      }
      case "equals" -> {
        Mention mention = mention(content, before);
        yield new Condition.Equals(mention.field(), mention.options().iterator().next());
      }
      case "has" -> {
        Mention mention = mention(content, before);
        yield new Condition.Has(mention.field(), mention.options().iterator().next());
      }
      case "in" -> {
        Mention mention = mention(content, before);
        yield new Condition.In(mention.field(), mention.options());
      }
      case "route" ->
          new Condition.OnRoute(Set.copyOf(content.items(route -> route.oneOf(Route.class))));
      case "all" -> new Condition.All(several(content, before));
      case "any" -> new Condition.Any(several(content, before));
      case "not" -> new Condition.Not(condition(content, before));
      default ->
          throw node.invalid(
              "'"
                  + entry.getKey()
                  + "' is none of answered, equals, has, in, route, all, any, not");
    };
  }

  private List<Condition> several(PackNode list, int before) {
    if (list.items().size() < 2) {
      throw list.invalid("two conditions or more are expected here");
    }
    return list.items(condition -> condition(condition, before));
  }

  /** {@code field: option} or {@code field: [option, option]}. */
  private Mention mention(PackNode node, int before) {
    if (node.entries().size() != 1) {
      throw node.invalid("one field and its answer is expected here");
    }
    Map.Entry<String, PackNode> entry = node.entries().entrySet().iterator().next();
    PackNode options = entry.getValue();
    Set<String> ids =
        options.isList()
            ? new LinkedHashSet<>(options.items(PackNode::text))
            : Set.of(options.text());
    if (ids.isEmpty()) {
      throw options.invalid("an answer is expected here");
    }
    Mention mention = new Mention(options, new FieldId(entry.getKey()), ids, before);
    mentions.add(mention);
    return mention;
  }

  /**
   * Keeps what is shown on a condition, to ask at the end whether it ever is.
   *
   * @param what it is called where it never is
   */
  void remember(
      PackNode node, Condition condition, String what, BiPredicate<Definition, Facts> shown) {
    conditions.add(new Shown(node, condition, what, shown));
  }

  void checkMentions(Definition definition) {
    for (Mention mention : mentions) {
      Field field =
          definition
              .field(mention.field())
              .orElseThrow(
                  () -> mention.node().invalid("there is no field '" + mention.field() + "'"));
      if (order.indexOf(field.id()) >= mention.before()) {
        throw mention
            .node()
            .invalid(
                "'"
                    + field.id()
                    + "' is asked later: what is asked can hang on earlier answers only");
      }
      for (String option : mention.options()) {
        if (!field.type().isFinite()) {
          throw mention
              .node()
              .invalid("of '" + field.id() + "' one can only ask whether it is answered");
        }
        if (!field.choices().contains(option)) {
          throw mention.node().invalid("'" + option + "' is no answer to '" + field.id() + "'");
        }
      }
    }
  }

  void checkThatAllCanHold(Definition definition, Reachability reachability) {
    for (Shown shown : conditions) {
      if (!reachability.isPossible(
          shown.condition(), facts -> shown.shown().test(definition, facts))) {
        throw shown.node().invalid("no answers lead here: " + shown.what() + " is never shown");
      }
    }
  }
}
