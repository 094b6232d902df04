package tutela.packs;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.Language;
import tutela.packs.domain.FactsPeriod;
import tutela.packs.domain.Languages;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.LawBundle;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Provision;
import tutela.packs.domain.Status;

/** Reads the pack of law. */
final class LawReader {
  private final PackNode root;
  private final LocalDate gatheredOn;

  private LawReader(PackNode root) {
    this.root = root.only("gathered-on", "provisions", "renderings", "bundles");
    this.gatheredOn = root.get("gathered-on").date();
  }

  static LawBook read(PackNode root) {
    return new LawReader(root).book();
  }

  private LawBook book() {
    Map<String, Provision> provisions = new LinkedHashMap<>();
    for (PackNode node : root.get("provisions").items()) {
      Provision provision = provision(node);
      if (provisions.put(provision.id(), provision) != null) {
        throw node.get("id").invalid("'" + provision.id() + "' stands here twice");
      }
    }
    Map<FactsPeriod, Map<Language, String>> renderings = renderings(root.get("renderings"));
    PackNode bundleNodes = root.get("bundles");
    List<LawBundle> bundles = bundleNodes.items(node -> bundle(node, provisions, renderings));
    if (bundles.isEmpty()) {
      throw bundleNodes.invalid("at least one bundle is expected here");
    }
    LocalDate former = since(bundleNodes.items().getFirst().get("former"), provisions);
    LocalDate current = since(bundleNodes.items().getFirst().get("current"), provisions);
    for (PackNode node : bundleNodes.items()) {
      LawBundle bundle = bundles.get(bundleNodes.items().indexOf(node));
      if (provisions.containsKey(bundle.id())) {
        throw node.get("id").invalid("'" + bundle.id() + "' is the id of a provision");
      }
      checkDays(node, bundle, provisions, former, current);
    }
    return new LawBook(List.copyOf(provisions.values()), bundles, former, current);
  }

  private Provision provision(PackNode node) {
    node.only(
        Provenance.keysAnd(
            "id", "fact", "doubt", "cite", "cite-later", "act", "valid-from", "valid-until"));
    Provenance provenance = Provenance.read(node, gatheredOn);
    if (provenance.status() != Status.PAGE && node.find("doubt").isEmpty()) {
      throw node.invalid("what is open is said under 'doubt' wherever the status is not 'page'");
    }
    if (node.find("cite-later").isPresent() != node.find("act").isPresent()) {
      throw node.invalid("'cite-later' and 'act' stand together");
    }
    Optional<LocalDate> from = node.find("valid-from").map(PackNode::date);
    Optional<LocalDate> until = node.find("valid-until").map(PackNode::date);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw node.get("valid-until").invalid("ends before it begins");
    }
    return new Provision(
        node.get("id").text(),
        node.get("fact").texts(Languages.SCREEN),
        node.find("doubt").map(n -> n.texts(Languages.SCREEN)).orElse(Map.of()),
        node.find("cite").map(n -> n.texts(Languages.LETTERS)).orElse(Map.of()),
        node.find("cite-later").map(n -> n.texts(Languages.LETTERS)).orElse(Map.of()),
        node.find("act").map(PackNode::text),
        from,
        until,
        provenance);
  }

  private static Map<FactsPeriod, Map<Language, String>> renderings(PackNode node) {
    node.only("before", "since", "lasting");
    Map<FactsPeriod, Map<Language, String>> renderings = new EnumMap<>(FactsPeriod.class);
    for (FactsPeriod period : FactsPeriod.values()) {
      PackNode texts = node.get(period.name().toLowerCase(Locale.ROOT));
      renderings.put(period, texts.texts(Languages.LETTERS));
      boolean both = period != FactsPeriod.SINCE;
      texts
          .entries()
          .forEach(
              (language, text) -> {
                if (!text.text().contains("{current}")
                    || text.text().contains("{former}") != both) {
                  throw text.invalid(
                      both
                          ? "both {former} and {current} are expected here"
                          : "{current} alone is expected here");
                }
              });
    }
    return renderings;
  }

  private LawBundle bundle(
      PackNode node,
      Map<String, Provision> provisions,
      Map<FactsPeriod, Map<Language, String>> renderings) {
    node.only(Provenance.keysAnd("id", "former", "current"));
    return new LawBundle(
        node.get("id").text(),
        citable(node.get("former"), provisions),
        citable(node.get("current"), provisions),
        renderings,
        Provenance.read(node, gatheredOn));
  }

  private static Provision citable(PackNode id, Map<String, Provision> provisions) {
    Provision provision = provisions.get(id.text());
    if (provision == null) {
      throw id.invalid("there is no provision '" + id.text() + "'");
    }
    if (!provision.isCitable()) {
      throw id.invalid("'" + id.text() + "' has no 'cite'");
    }
    return provision;
  }

  private static LocalDate since(PackNode id, Map<String, Provision> provisions) {
    return citable(id, provisions)
        .validFrom()
        .orElseThrow(() -> id.invalid("'" + id.text() + "' has no 'valid-from'"));
  }

  /** The former text ends on the eve of the current one, and all bundles change on one day. */
  private static void checkDays(
      PackNode node,
      LawBundle bundle,
      Map<String, Provision> provisions,
      LocalDate former,
      LocalDate current) {
    LocalDate changes = since(node.get("current"), provisions);
    if (!since(node.get("former"), provisions).equals(former) || !changes.equals(current)) {
      throw node.invalid("all bundles change on the same days");
    }
    if (!bundle.former().validUntil().equals(Optional.of(changes.minusDays(1)))) {
      throw node.get("former")
          .invalid("'" + bundle.former().id() + "' is valid until the eve of what replaces it");
    }
  }
}
