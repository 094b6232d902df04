package tutela.packs;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helpline.Need;
import tutela.packs.domain.Helplines;
import tutela.packs.domain.Languages;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;

/** Reads the pack of help lines. */
final class HelplineReader {
  private HelplineReader() {}

  static Helplines read(PackNode root) {
    root.only("gathered-on", "helplines");
    LocalDate gatheredOn = root.get("gathered-on").date();
    Map<String, Helpline> lines = new LinkedHashMap<>();
    for (PackNode node : root.get("helplines").items()) {
      Helpline line = line(node, gatheredOn);
      if (lines.put(line.id(), line) != null) {
        throw node.get("id").invalid("'" + line.id() + "' stands here twice");
      }
    }
    return new Helplines(List.copyOf(lines.values()));
  }

  private static Helpline line(PackNode node, LocalDate gatheredOn) {
    node.only(
        Provenance.keysAnd(
            "id",
            "number",
            "web",
            "name",
            "region",
            "needs",
            "languages",
            "hours",
            "hours-status",
            "note",
            "partners"));
    Set<Need> needs = EnumSet.noneOf(Need.class);
    node.get("needs").items().forEach(need -> needs.add(need.oneOf(Need.class)));
    Set<Language> speaks = EnumSet.noneOf(Language.class);
    for (PackNode code : node.get("languages").items()) {
      speaks.add(
          Languages.SCREEN.stream()
              .filter(language -> language.code().equals(code.text()))
              .findFirst()
              .orElseThrow(() -> code.invalid("fr, nl or de is expected here")));
    }
    Provenance provenance = Provenance.read(node, gatheredOn);
    return new Helpline(
        node.get("id").text(),
        node.find("number").map(PackNode::text),
        node.find("web").map(PackNode::text),
        name(node.get("name")),
        texts(node, "region"),
        needs,
        speaks,
        texts(node, "hours"),
        node.find("hours-status")
            .map(status -> status.oneOf(Status.class))
            .orElse(provenance.status()),
        texts(node, "note"),
        node.each("partners", PackNode::text),
        provenance);
  }

  /** A name in one language is a name in all. */
  private static Map<Language, String> name(PackNode node) {
    if (!node.isText()) {
      return node.texts(Languages.SCREEN);
    }
    Map<Language, String> names = new EnumMap<>(Language.class);
    Languages.SCREEN.forEach(language -> names.put(language, node.text()));
    return names;
  }

  private static Map<Language, String> texts(PackNode node, String key) {
    return node.find(key).map(texts -> texts.texts(Languages.SCREEN)).orElse(Map.of());
  }
}
