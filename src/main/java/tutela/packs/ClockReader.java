package tutela.packs;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import tutela.kernel.Language;
import tutela.packs.domain.ClockRule;
import tutela.packs.domain.ClockRule.End;
import tutela.packs.domain.ClockRule.Method;
import tutela.packs.domain.ClockRule.Unit;
import tutela.packs.domain.Clocks;
import tutela.packs.domain.Languages;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;

/** Reads the pack of clocks, whose grounds are provisions of law. */
final class ClockReader {
  private final LawBook law;
  private final LocalDate gatheredOn;

  private ClockReader(LawBook law, LocalDate gatheredOn) {
    this.law = law;
    this.gatheredOn = gatheredOn;
  }

  static Clocks read(PackNode root, LawBook law) {
    root.only("gathered-on", "clocks");
    var reader = new ClockReader(law, root.get("gathered-on").date());
    Map<String, ClockRule> rules = new LinkedHashMap<>();
    for (PackNode node : root.get("clocks").items()) {
      ClockRule rule = reader.rule(node);
      if (rules.put(rule.id(), rule) != null) {
        throw node.get("id").invalid("'" + rule.id() + "' stands here twice");
      }
    }
    return new Clocks(List.copyOf(rules.values()));
  }

  private ClockRule rule(PackNode node) {
    node.only(
        Provenance.keysAnd(
            "id",
            "kind",
            "length",
            "unit",
            "counting",
            "end",
            "from",
            "warn",
            "basis",
            "words",
            "doubt"));
    Provenance provenance = Provenance.read(node, gatheredOn);
    if (provenance.status() != Status.PAGE && node.find("doubt").isEmpty()) {
      throw node.invalid("what is open is said under 'doubt' wherever the status is not 'page'");
    }
    Unit unit = node.get("unit").oneOf(Unit.class);
    Method counting =
        unit == Unit.AS_STATED ? Method.ELAPSED : node.get("counting").oneOf(Method.class);
    checkCounting(node, unit, counting);
    for (PackNode basis : node.get("basis").items()) {
      if (law.find(basis.text()).isEmpty()) {
        throw basis.invalid("there is no provision '" + basis.text() + "'");
      }
    }
    return new ClockRule(
        node.get("id").text(),
        node.get("kind").oneOf(ClockRule.Kind.class),
        length(node, unit),
        unit,
        counting,
        unit == Unit.DAYS || unit == Unit.MONTHS ? node.get("end").oneOf(End.class) : End.STAYS,
        node.get("from").oneOf(ClockRule.Event.class),
        node.find("warn").map(PackNode::number).orElse(0),
        node.get("basis").items(PackNode::text),
        words(node.get("words")),
        node.find("doubt").map(n -> n.texts(Languages.SCREEN)).orElse(Map.of()),
        provenance);
  }

  private static OptionalInt length(PackNode node, Unit unit) {
    if (unit == Unit.AS_STATED) {
      node.find("length")
          .ifPresent(
              n -> {
                throw n.invalid("a period that the document names has no length here");
              });
      return OptionalInt.empty();
    }
    PackNode length = node.get("length");
    if (length.number() < 1) {
      throw length.invalid("a length of one or more is expected here");
    }
    return OptionalInt.of(length.number());
  }

  private static void checkCounting(PackNode node, Unit unit, Method counting) {
    Set<Method> possible =
        switch (unit) {
          case AS_STATED, HOURS -> Set.of(Method.ELAPSED);
          case DAYS -> Set.of(Method.BELGIAN, Method.CALENDAR);
          case MONTHS -> Set.of(Method.BELGIAN, Method.EUROPEAN);
        };
    if (!possible.contains(counting)) {
      throw node.get("counting").invalid("this unit is not counted in that way");
    }
  }

  private static Map<Language, String> words(PackNode node) {
    Map<Language, String> words = node.texts(Languages.SCREEN);
    words.forEach(
        (language, pattern) -> {
          try {
            Set<String> names = new MessageFormat(pattern, language.locale()).getArgumentNames();
            if (!Set.of("length").containsAll(names)) {
              throw node.get(language.code()).invalid("only {length} is known here");
            }
          } catch (IllegalArgumentException e) {
            throw node.get(language.code()).invalid("not a pattern: " + e.getMessage());
          }
        });
    return words;
  }
}
