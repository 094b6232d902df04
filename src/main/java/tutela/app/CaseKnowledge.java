package tutela.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Texts;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Option;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.Rows;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.letters.domain.Guard;
import tutela.packs.domain.Addressee;
import tutela.tracking.ui.CaseOverviewController;
import tutela.tracking.ui.ItemsController;

/** What the screens of tracking need to know of the person and the addressees. */
final class CaseKnowledge implements CaseOverviewController.Known, ItemsController.Known {
  private static final FieldId WAYS = new FieldId("reach.way");
  private static final FieldId CONFLICT = new FieldId("who.conflict");
  private static final FieldId NEVER = new FieldId("reach.never");

  private final SessionServices services;
  private final Texts texts;

  CaseKnowledge(SessionServices services, Texts texts) {
    this.services = services;
    this.texts = texts;
  }

  @Override
  public Optional<CaseOverviewController.SafeContact> contact(CaseId caseId) {
    Facts facts = services.interview.facts(caseId);
    Set<String> ways = facts.chosen(WAYS);
    Set<String> never = facts.chosen(NEVER);
    if (ways.isEmpty() && never.isEmpty()) {
      return Optional.empty();
    }
    String when = value(facts, "reach.way.when");
    String through = value(facts, "reach.way.through");
    String by = words(facts, WAYS, ways) + (through.isEmpty() ? "" : " (" + through + ")");
    String how =
        services.interview.never().forbidsAWay(facts)
            ? texts.get("case.contact-forbidden")
            : ways.isEmpty()
                ? texts.get("case.contact-unknown")
                : when.isEmpty()
                    ? texts.get("case.contact-by", "ways", by)
                    : texts.get("case.contact-by-when", "ways", by, "when", when);
    List<String> forbidden = new ArrayList<>();
    if (!never.isEmpty()) {
      forbidden.add(texts.get("case.contact-never", "ways", words(facts, NEVER, never)));
    }
    if (facts.chosen(new FieldId("reach.way.message")).contains("no")) {
      forbidden.add(texts.get("case.contact-no-message"));
    }
    if (facts.chosen(new FieldId("reach.way.named")).contains("no")) {
      forbidden.add(texts.get("case.contact-no-name"));
    }
    return Optional.of(new CaseOverviewController.SafeContact(how, String.join(" ", forbidden)));
  }

  private String words(Facts facts, FieldId field, Set<String> chosen) {
    Field of = facts.definition().field(field).orElseThrow();
    return chosen.stream()
        .map(of::option)
        .flatMap(Optional::stream)
        .map((Option o) -> o.text().in(texts.language()))
        .map(
            word ->
                texts.language() == tutela.kernel.Language.DE
                    ? word
                    : word.substring(0, 1).toLowerCase(texts.language().locale())
                        + word.substring(1))
        .collect(Collectors.joining(", "));
  }

  private static String value(Facts facts, String field) {
    return facts.value(new FieldId(field)).orElse("").strip();
  }

  @Override
  public Optional<String> handover(CaseId caseId) {
    return services.interview.facts(caseId).chosen(CONFLICT).stream()
        .filter(said -> !said.equals("no"))
        .map(said -> texts.get("case.handover", "known", said))
        .findFirst();
  }

  @Override
  public List<String> identity(CaseId caseId) {
    Facts facts = services.interview.facts(caseId);
    List<String> lines = new ArrayList<>();
    for (Field field : facts.definition().fields()) {
      if (field.identifying().isPresent()) {
        facts
            .answers()
            .value(field.id())
            .map(value -> readable(field, value))
            .filter(value -> !value.isBlank())
            .ifPresent(
                value ->
                    lines.add(
                        texts.get(
                            "case.identity-line",
                            "label",
                            field.label().in(texts.language()),
                            "value",
                            value)));
      }
    }
    return lines;
  }

  private static String readable(Field field, String value) {
    if (field.type() == FieldType.DATE) {
      return PartialDate.read(value).map(PartialDate::when).orElse("");
    }
    if (field.type() == FieldType.PERSON_NAME) {
      return Rows.parse(value).rows().stream()
          .flatMap(row -> row.values().stream())
          .collect(Collectors.joining(" "));
    }
    return value.replace('\n', ',');
  }

  @Override
  public String kindOf(AddresseeId addressee) {
    Addressee entry = services.directory.get(addressee);
    String kind =
        entry
            .kind()
            .map(k -> texts.get("addressee.kind." + k.name().toLowerCase(java.util.Locale.ROOT)))
            .orElse(texts.get("addressee.kind.unknown"));
    return entry
        .post()
        .map(p -> p.country().names().get(texts.language()))
        .map(country -> kind + ", " + capitalised(country))
        .orElse(kind);
  }

  private String capitalised(String country) {
    String lower = country.toLowerCase(texts.language().locale());
    return lower.substring(0, 1).toUpperCase(texts.language().locale()) + lower.substring(1);
  }

  @Override
  public Guard guard(CaseId caseId) {
    return services.letters.guard(caseId);
  }

  @Override
  public Optional<String> looksClosed(CaseId caseId) {
    return services.interview.path(caseId).closed(Gate.CHECKS).map(why -> why.in(texts.language()));
  }

  @Override
  public Optional<String> elsewhere(CaseId caseId, List<ContentItem> items) {
    return Optional.of(services.elsewhere.numbers(caseId, items))
        .filter(numbers -> !numbers.isEmpty())
        .map(n -> texts.get("elsewhere.items", "n", n.size(), "numbers", Texts.some(n)));
  }

  @Override
  public String nameOf(AddresseeId addressee) {
    return services.directory.nameOf(addressee);
  }
}
