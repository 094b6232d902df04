package tutela.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.interview.domain.Compare;
import tutela.interview.domain.Condition;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Grain;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.Level;
import tutela.interview.domain.Offer;
import tutela.interview.domain.Option;
import tutela.interview.domain.Part;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Reach;
import tutela.packs.domain.PackNode;

/** Reads the fields of a pack with their options and parts, in the order they are asked. */
final class FieldReader {
  private final Written written;
  private final Conditions conditions;
  private final Map<FieldId, PackNode> nodes = new HashMap<>();
  private final Map<FieldId, PackNode> releases = new HashMap<>();

  FieldReader(Written written, Conditions conditions) {
    this.written = written;
    this.conditions = conditions;
  }

  /** Where each field stands in the pack. */
  Map<FieldId, PackNode> nodes() {
    return nodes;
  }

  Field field(PackNode node, QuestionId question, Level level) {
    node.only(
        "id",
        "type",
        "label",
        "hint",
        "options",
        "parts",
        "if",
        "identifying",
        "level",
        "grain",
        "released-by",
        "optional",
        "compare",
        "reach");
    PackNode idNode = node.get("id");
    FieldId id = new FieldId(idNode.text());
    if (nodes.put(id, node) != null) {
      throw idNode.invalid("'" + id + "' is taken already");
    }
    if (!id.value().equals(question.value()) && !id.value().contains(".")) {
      throw idNode.invalid("a field bears the name of its question, or one with a dot");
    }
    FieldType type = node.get("type").oneOf(FieldType.class);
    Level own = node.find("level").map(FieldReader::level).orElse(level);
    int before = conditions.soFar();
    Condition shownIf = conditions.shownIf(node, before);
    node.find("if")
        .ifPresent(
            at ->
                conditions.remember(
                    at,
                    shownIf,
                    "the field",
                    (d, facts) -> d.field(id).map(facts::shows).orElse(false)));
    List<Option> options = options(node, type, own, id, before);
    conditions.asked(id);
    node.find("released-by").ifPresent(by -> releases.put(id, by));
    return new Field(
        id,
        type,
        written.text(node.get("label")),
        node.find("hint").map(written::text),
        options,
        parts(node, type, own),
        shownIf,
        node.find("identifying").map(what -> what.oneOf(Identifying.class)),
        own,
        node.find("grain").map(grain -> grain.oneOf(Grain.class)).orElse(Grain.FULL),
        node.find("released-by").map(by -> new FieldId(by.text())),
        node.find("optional").map(FieldReader::offer).orElse(Offer.ASKED),
        node.find("compare").map(compare -> compare(compare, type)).orElse(Compare.NEVER),
        node.find("reach").map(reach -> reach.oneOf(Reach.class)).orElse(Reach.NONE));
  }

  private static Offer offer(PackNode node) {
    return yes(node) ? Offer.OPTIONAL : Offer.ASKED;
  }

  /** Said only where it holds. */
  static boolean yes(PackNode node) {
    if (!node.text().equals("yes")) {
      throw node.invalid("only 'yes' can stand here");
    }
    return true;
  }

  private static Compare compare(PackNode node, FieldType type) {
    Compare compare = node.oneOf(Compare.class);
    if (compare == Compare.ELSEWHERE && !type.canBeCompared()) {
      throw node.invalid("nothing in this type can be looked for in other cases");
    }
    return compare;
  }

  private List<Option> options(
      PackNode node, FieldType type, Level level, FieldId field, int before) {
    if (!type.hasOptions()) {
      node.find("options")
          .ifPresent(
              options -> {
                throw options.invalid("this type has no options");
              });
      return List.of();
    }
    PackNode list = node.get("options");
    Ids ids = new Ids();
    List<Option> options =
        list.items(option -> option(option, level, ids, Optional.of(field), before));
    if (options.stream().noneMatch(option -> option.shownIf().equals(Condition.always()))) {
      throw list.invalid("one option must stand here without 'if', or there is none to choose");
    }
    return options;
  }

  private Option option(PackNode node, Level level, Ids ids, Optional<FieldId> field, int before) {
    node.only("id", "level", "if", "fr", "nl", "de");
    String id = ids.fresh(node.get("id"));
    if (id.contains(",") || id.contains("=")) {
      throw node.get("id").invalid("an id of an option has neither comma nor equals sign");
    }
    Condition shownIf = conditions.shownIf(node, before);
    node.find("if")
        .ifPresent(
            at ->
                conditions.remember(
                    at,
                    shownIf,
                    "the option",
                    (d, facts) ->
                        shownIf.holds(facts)
                            && field.flatMap(d::field).map(facts::shows).orElse(true)));
    return new Option(
        id,
        written.textAmong(node),
        node.find("level").map(FieldReader::level).orElse(level),
        shownIf);
  }

  private List<Part> parts(PackNode node, FieldType type, Level level) {
    if (!type.isComposite()) {
      node.find("parts")
          .ifPresent(
              parts -> {
                throw parts.invalid("this type has no parts");
              });
      return List.of();
    }
    PackNode parts = node.get("parts");
    parts.only(type.parts().keySet().toArray(String[]::new));
    List<Part> read = new ArrayList<>();
    type.parts().forEach((name, of) -> read.add(part(name, of, parts.get(name), level)));
    return read;
  }

  private Part part(String name, FieldType type, PackNode node, Level level) {
    node.only("label", "hint", "options", "level");
    Ids ids = new Ids();
    Level own = node.find("level").map(FieldReader::level).orElse(level);
    List<Option> options = List.of();
    if (type.hasOptions()) {
      options =
          node.get("options")
              .items(
                  option -> {
                    option.only("id", "level", "fr", "nl", "de");
                    return option(option, own, ids, Optional.empty(), 0);
                  });
    } else {
      node.only("label", "hint", "level");
    }
    return new Part(
        name,
        type,
        written.text(node.get("label")),
        node.find("hint").map(written::text),
        options,
        own);
  }

  static Level level(PackNode node) {
    return switch (node.text()) {
      case "0" -> Level.PLATFORM;
      case "1" -> Level.MANDATE;
      case "2" -> Level.PERSON;
      case "F" -> Level.FILE;
      default -> throw node.invalid("a level is 0, 1, 2 or F, not '" + node.text() + "'");
    };
  }

  void checkReleases(Definition definition) {
    releases.forEach(
        (field, node) -> {
          boolean known =
              definition
                  .field(new FieldId(node.text()))
                  .map(by -> by.type() == FieldType.YES_NO_UNSURE)
                  .orElse(false);
          if (!known) {
            throw node.invalid("there is no field '" + node.text() + "' that says yes or no");
          }
        });
  }
}
