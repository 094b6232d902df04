package tutela.packs.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.kernel.Kebab;
import tutela.kernel.Language;
import tutela.packs.Packs;
import tutela.packs.domain.ClockRule;
import tutela.packs.domain.FactsPeriod;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Holiday;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.LawBundle;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Provision;
import tutela.packs.domain.Status;
import tutela.packs.ui.Source.Kind;

/** The texts of all packs in the words of the screen. */
final class PackSources {
  private static final int YEARS = 4;
  private static final int BRIEF = 90;

  private final Packs packs;
  private final Texts texts;
  private final Language language;
  private final Moments moments;
  private final Sourcing sourcing;
  private final LocalDate today;

  PackSources(Packs packs, Texts texts, LocalDate today) {
    this.packs = packs;
    this.texts = texts;
    this.language = texts.language();
    this.moments = new Moments(texts);
    this.sourcing = new Sourcing(texts);
    this.today = today;
  }

  /** Law, clocks, holidays, what other features rely on, help lines. */
  List<Source> all(List<OtherSource> others) {
    List<Source> all = new ArrayList<>();
    LawBook law = packs.law();
    law.provisions().forEach(p -> all.add(provision(p)));
    law.bundles().forEach(b -> all.add(bundle(law, b)));
    packs.clocks().rules().forEach(rule -> all.add(clock(law, rule)));
    packs.holidays().all().forEach(holiday -> all.add(holiday(holiday)));
    others.forEach(other -> all.add(other(other)));
    packs.helplines().all().forEach(line -> all.add(helpline(line)));
    return List.copyOf(all);
  }

  private Source provision(Provision p) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "says", in(p.fact()));
    fact(facts, "doubt", in(p.doubt()));
    citations(facts, p.citation());
    fact(facts, "valid", valid(p));
    source(facts, p.provenance());
    return new Source(
        Kind.LAW,
        p.id(),
        p.isCitable() ? capital(in(p.citation())) : brief(in(p.fact())),
        valid(p),
        Mark.of(p.provenance()),
        facts);
  }

  private void citations(List<Fact> facts, Map<Language, String> citation) {
    if (!citation.isEmpty()) {
      facts.add(
          new Fact(
              texts.get("source.part.cited"),
              citation.entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(
                      e ->
                          new Fact.Value(
                              e.getValue(),
                              texts.get("language." + e.getKey().code()),
                              Fact.Kind.TEXT))
                  .toList(),
              Optional.empty(),
              ""));
    }
  }

  private String valid(Provision p) {
    return p.validFrom()
        .map(
            from ->
                p.validUntil()
                    .map(
                        until ->
                            texts.get("source.from-until", "from", day(from), "until", day(until)))
                    .orElseGet(() -> texts.get("source.from", "from", day(from))))
        .or(() -> p.validUntil().map(until -> texts.get("source.until", "until", day(until))))
        .orElse("");
  }

  private Source bundle(LawBook law, LawBundle b) {
    List<Fact> facts = new ArrayList<>();
    fact(
        facts,
        "says",
        texts.get("source.bundle", "former", b.former().id(), "current", b.current().id()));
    for (FactsPeriod period : FactsPeriod.values()) {
      fact(facts, "period-" + Kebab.of(period), law.cite(b.id(), period, language));
    }
    source(facts, b.provenance());
    Mark mark = b.provenance().isVerified() ? Mark.VERIFIED : Mark.of(b.status());
    return new Source(
        Kind.LAW,
        b.id(),
        capital(law.cite(b.id(), FactsPeriod.LASTING, language)),
        "",
        mark,
        facts);
  }

  private Source clock(LawBook law, ClockRule rule) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "says", rule.words(language));
    fact(facts, "doubt", in(rule.doubt()));
    fact(facts, "stands", texts.get("source.clock." + Kebab.of(rule.kind())));
    fact(facts, "starts", texts.get("source.event." + Kebab.of(rule.from())));
    fact(facts, "counted", counted(rule));
    fact(
        facts,
        "basis",
        rule.basis().stream()
            .map(id -> law.isCitable(id) ? law.cite(id, language) : id)
            .collect(Collectors.joining("; ")));
    source(facts, rule.provenance());
    return new Source(
        Kind.CLOCK, rule.id(), brief(rule.words(language)), "", Mark.of(rule.provenance()), facts);
  }

  private String counted(ClockRule rule) {
    if (rule.unit() == ClockRule.Unit.AS_STATED) {
      return texts.get("source.as-stated");
    }
    String how = texts.get("source.counting." + Kebab.of(rule.counting()));
    return rule.unit() == ClockRule.Unit.HOURS
        ? how
        : how + " " + texts.get("source.end." + Kebab.of(rule.end()));
  }

  private Source holiday(Holiday holiday) {
    List<Fact> facts = new ArrayList<>();
    int year = today.getYear();
    facts.add(
        new Fact(
            texts.get("source.part.days"),
            java.util.stream.IntStream.range(year - 1, year - 1 + YEARS)
                .mapToObj(y -> Fact.Value.of(weekday(holiday.in(y))))
                .toList(),
            Optional.empty(),
            ""));
    source(facts, holiday.provenance());
    return new Source(
        Kind.HOLIDAY,
        holiday.id(),
        in(holiday.names()),
        day(holiday.in(year)),
        Mark.of(holiday.provenance()),
        facts);
  }

  private String weekday(LocalDate date) {
    return java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.FULL)
        .withLocale(language.locale())
        .format(date);
  }

  private Source other(OtherSource other) {
    List<Fact> facts = new ArrayList<>();
    other
        .parts()
        .forEach(
            p ->
                facts.add(
                    new Fact(p.label(), List.of(Fact.Value.of(p.text())), Optional.empty(), "")));
    facts.add(
        foot(
            other
                .verification()
                .map(
                    v -> texts.get("source.verified", "date", moments.date(v.on()), "name", v.by()))
                .orElseGet(() -> texts.get("source.not-verified"))));
    return new Source(
        Kind.valueOf(other.kind().name()),
        other.id(),
        other.title(),
        "",
        other.verification().isPresent() ? Mark.VERIFIED : Mark.of(other.status()),
        facts);
  }

  private Source helpline(Helpline line) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "number", line.number().orElse(""));
    fact(facts, "web", line.web().orElse(""));
    fact(
        facts,
        "hours",
        in(line.hours())
            + (line.hoursStatus() == Status.UNCERTAIN
                ? " (" + texts.get("source.to-verify") + ")"
                : ""));
    fact(facts, "speaks", languages(line));
    fact(
        facts,
        "needs",
        line.needs().stream()
            .sorted()
            .map(need -> texts.get("source.need." + Kebab.of(need)))
            .collect(Collectors.joining("; ")));
    fact(facts, "region", in(line.region()));
    fact(facts, "note", in(line.note()));
    fact(facts, "partners", String.join(", ", line.partners()));
    source(facts, line.provenance());
    Mark mark = line.isToBeVerified() ? Mark.TO_VERIFY : Mark.of(line.status());
    return new Source(
        Kind.HELP,
        line.id(),
        line.reach().map(reach -> in(line.name()) + ", " + reach).orElse(in(line.name())),
        "",
        line.provenance().isVerified() ? Mark.VERIFIED : mark,
        facts);
  }

  /** The first words of a text, to know it by. */
  static String brief(String text) {
    int end = text.indexOf(". ");
    String first = end > 0 ? text.substring(0, end) : text.replaceFirst("[.]$", "");
    if (first.length() <= BRIEF) {
      return first;
    }
    int space = first.lastIndexOf(' ', BRIEF);
    return first.substring(0, space > 0 ? space : BRIEF).replaceFirst("[,;:\\s\u00a0\u202f]+$", "")
        + "…";
  }

  private String languages(Helpline line) {
    return line.speaks().stream()
        .sorted()
        .map(l -> texts.get("language." + l.code()))
        .collect(Collectors.joining(", "));
  }

  private void source(List<Fact> facts, Provenance provenance) {
    facts.add(foot(sourcing.of(provenance)));
  }

  private static Fact foot(String source) {
    return new Fact("", List.of(), Optional.empty(), source);
  }

  private void fact(List<Fact> facts, String key, String text) {
    if (!text.isBlank()) {
      facts.add(
          new Fact(
              texts.get("source.part." + key),
              List.of(Fact.Value.of(text.strip())),
              Optional.empty(),
              ""));
    }
  }

  private String in(Map<Language, String> words) {
    return words.getOrDefault(language, "");
  }

  private String day(LocalDate date) {
    return moments.typed().format(date);
  }

  private String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
  }
}
