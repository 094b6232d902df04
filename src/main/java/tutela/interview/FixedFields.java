package tutela.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Condition;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.ImageKind;
import tutela.kernel.Kebab;
import tutela.packs.domain.PackNode;

/** The fields the program knows by name: a pack may reword them, not rename or hide them. */
final class FixedFields {
  private final Map<FieldId, PackNode> nodes;

  /**
   * @param nodes where each field stands in the pack
   */
  FixedFields(Map<FieldId, PackNode> nodes) {
    this.nodes = nodes;
  }

  void check(Definition definition, PackNode pack) {
    shape(definition, pack, AgeRoute.NOW, FieldType.YES_NO_UNSURE, Set.of("yes", "no", "unsure"));
    shape(
        definition,
        pack,
        AgeRoute.IMAGES,
        FieldType.ONE,
        Set.of("all", "none", "some", "unsure", "no-image"));
    Set<String> kinds = new HashSet<>();
    for (ImageKind kind : ImageKind.values()) {
      kinds.add(Kebab.of(kind));
    }
    shape(definition, pack, AgeRoute.KINDS, FieldType.MANY, kinds);
    for (FieldId id : List.of(AgeRoute.NOW, AgeRoute.IMAGES)) {
      boolean always =
          definition
              .questionOf(id)
              .map(q -> q.id().value().equals(id.value()) && q.shownIf().equals(Condition.always()))
              .orElse(false);
      PackNode node = nodes.getOrDefault(id, pack);
      if (!always || node.find("if").isPresent()) {
        throw node.invalid("'" + id + "' is asked in every interview, as a question of that name");
      }
    }
    PackNode role = nodes.get(Hearer.ROLE);
    if (role == null
        || !definition.field(Hearer.ROLE).orElseThrow().choices().contains(Hearer.HERSELF)) {
      throw (role == null ? pack : role)
          .invalid("'" + Hearer.ROLE + "' with the option '" + Hearer.HERSELF + "' is missing");
    }
  }

  private void shape(
      Definition definition, PackNode pack, FieldId id, FieldType type, Set<String> choices) {
    Field field =
        definition
            .field(id)
            .orElseThrow(
                () -> pack.invalid("the field '" + id + "' is missing: it makes the route"));
    if (field.type() != type || !new HashSet<>(field.choices()).equals(choices)) {
      throw nodes
          .getOrDefault(id, pack)
          .invalid(
              "'"
                  + id
                  + "' must be "
                  + Kebab.of(type)
                  + " with the answers "
                  + new TreeSet<>(choices));
    }
  }
}
