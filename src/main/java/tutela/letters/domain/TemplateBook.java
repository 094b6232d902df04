package tutela.letters.domain;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure.Invalid;
import tutela.kernel.Language;
import tutela.packs.domain.Helplines;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.Status;

/** All templates, and how they become the words of a letter. */
public final class TemplateBook {
  /** Stands in a formatted text for a citation, until the order of all citations is known. */
  private static final Pattern CITATION = Pattern.compile("\uE000([^\uE001]+)\uE001");

  private static final Pattern LEFT_OPEN = Pattern.compile("\\{([a-z_]+)\\}");

  private final Map<String, Template> templates = new LinkedHashMap<>();
  private final Map<String, Map<Language, String>> phrases;
  private final Map<ContentKind, Map<Language, String>> kinds;
  private final Map<Label, Map<Language, String>> labels;
  private final Typography typography;
  private final LawBook law;
  private final Helplines helplines;

  /**
   * @param phrases texts that others take in, by their name between braces
   */
  public TemplateBook(
      List<Template> templates,
      Map<String, Map<Language, String>> phrases,
      Map<ContentKind, Map<Language, String>> kinds,
      Map<Label, Map<Language, String>> labels,
      Typography typography,
      LawBook law,
      Helplines helplines) {
    templates.forEach(t -> this.templates.put(t.id(), t));
    this.phrases = Map.copyOf(phrases);
    this.kinds = Map.copyOf(kinds);
    this.labels = Map.copyOf(labels);
    this.typography = typography;
    this.law = law;
    this.helplines = helplines;
  }

  public Collection<Template> templates() {
    return Collections.unmodifiableCollection(templates.values());
  }

  public Optional<Template> find(String id) {
    return Optional.ofNullable(templates.get(id));
  }

  /**
   * @throws IllegalArgumentException if there is no such template
   */
  public Template template(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no template '" + id + "'"));
  }

  public Typography typography() {
    return typography;
  }

  /** A small word around the text. */
  public String label(Label label, Language language) {
    return text(labels.get(label), language);
  }

  /** A small word with values in it. */
  public String label(Label label, Language language, Map<String, Object> values) {
    return format(label(label, language), language, values);
  }

  /** How a provision is named between the braces of a text. */
  public static String lawArgument(String id) {
    return "law_" + id.replace('.', '_').replace('-', '_');
  }

  /** How a help line is named between the braces of a text. */
  public static String helpArgument(String id) {
    return "help_" + id.replace('-', '_');
  }

  /**
   * The passages of a letter in their order: those whose conditions hold, each in its words. An act
   * is cited in full once, then in its shorter form.
   *
   * @throws Invalid if something a passage needs is not known; names it
   */
  public List<RenderedParagraph> render(Template template, LetterData data) {
    if (!template.languages().contains(data.language())) {
      throw new IllegalArgumentException(template.id() + " is not written in " + data.language());
    }
    Set<Condition> holding = data.conditions();
    Map<String, Object> values = values(data, holding);
    Set<String> actsCited = new HashSet<>();
    List<RenderedParagraph> rendered = new ArrayList<>();
    for (Paragraph paragraph : template.paragraphs()) {
      if (holding.containsAll(paragraph.when())) {
        rendered.add(render(paragraph, data, values, actsCited));
      }
    }
    return List.copyOf(rendered);
  }

  /** What the passages that stand there under these conditions may need and is not known. */
  public Set<Datum> missing(Template template, LetterData data) {
    Set<Datum> missing = EnumSet.noneOf(Datum.class);
    Set<Condition> holding = data.conditions();
    Map<String, Object> values = values(data, holding);
    for (Paragraph paragraph : template.paragraphs()) {
      if (holding.containsAll(paragraph.when())) {
        String text = format(text(paragraph.text(), data.language()), data.language(), values);
        missing.addAll(leftOpen(text, data));
      }
    }
    return missing;
  }

  private RenderedParagraph render(
      Paragraph paragraph, LetterData data, Map<String, Object> values, Set<String> actsCited) {
    String text = format(text(paragraph.text(), data.language()), data.language(), values);
    leftOpen(text, data).stream()
        .findFirst()
        .ifPresent(
            datum -> {
              throw new Invalid("letter-datum-missing", "name", datum.argument());
            });
    Status status = paragraph.status();
    StringBuilder cited = new StringBuilder();
    Matcher mark = CITATION.matcher(text);
    while (mark.find()) {
      status = status.weaker(law.status(mark.group(1)));
      mark.appendReplacement(
          cited, Matcher.quoteReplacement(citation(mark.group(1), data, actsCited)));
    }
    mark.appendTail(cited);
    if (paragraph.data().contains(Datum.RULES)
        && !data.ruleList().stream().allMatch(PlatformRule::isVerified)) {
      status = Status.UNCERTAIN;
    }
    return new RenderedParagraph(paragraph, RenderedParagraph.Marks.runs(cited.toString()), status);
  }

  private String citation(String id, LetterData data, Set<String> actsCited) {
    if (law.bundle(id).isPresent()) {
      return law.cite(id, data.period(), data.language());
    }
    return law.provision(id)
        .act()
        .filter(act -> !actsCited.add(act))
        .map(act -> law.citeLater(id, data.language()))
        .orElseGet(() -> law.cite(id, data.language()));
  }

  /** The data that a text asked for in vain: their braces are still there. */
  private static Set<Datum> leftOpen(String text, LetterData data) {
    Set<Datum> open = EnumSet.noneOf(Datum.class);
    Matcher brace = LEFT_OPEN.matcher(text);
    while (brace.find()) {
      Datum.of(brace.group(1)).filter(datum -> data.value(datum).isEmpty()).ifPresent(open::add);
    }
    return open;
  }

  private Map<String, Object> values(LetterData data, Set<Condition> holding) {
    Language language = data.language();
    Map<String, Object> values = new HashMap<>();
    for (Condition condition : Condition.values()) {
      values.put(condition.argument(), holding.contains(condition) ? "true" : "false");
    }
    law.ids().forEach(id -> values.put(lawArgument(id), "\uE000" + id + "\uE001"));
    helplines
        .all()
        .forEach(
            line ->
                line.reach()
                    .ifPresent(
                        reach ->
                            values.put(helpArgument(line.id()), reach.replace(' ', '\u00a0'))));
    for (Datum datum : Datum.values()) {
      data.value(datum)
          .ifPresent(value -> values.put(datum.argument(), set(datum, value, data, language)));
    }
    Map<String, Object> expanded = new HashMap<>(values);
    phrases.forEach(
        (name, texts) -> {
          if (texts.containsKey(language)) {
            expanded.put(name, format(text(texts, language), language, values));
          }
        });
    return expanded;
  }

  private Object set(Datum datum, Object value, LetterData data, Language language) {
    return switch (datum.type()) {
      case NUMBER -> value;
      case TEXT -> RenderedParagraph.Marks.without((String) value);
      case DATE -> typography.date((LocalDate) value, language);
      case INSTANT -> typography.dateTime((Instant) value, language);
      case KINDS -> kinds(data, language);
      case RULES ->
          String.join(
              label(Label.RULE_SEPARATOR, language),
              data.ruleList().stream().map(rule -> citation(rule, language)).toList());
    };
  }

  private String kinds(LetterData data, Language language) {
    Map<String, Object> count =
        data.value(Datum.COUNT)
            .map(number -> Map.of(Datum.COUNT.argument(), number))
            .orElse(Map.of());
    return typography.joined(
        data.kindList().stream()
            .map(kind -> format(text(kinds.get(kind), language), language, count))
            .toList(),
        language);
  }

  /** A rule as a letter quotes it: document, section, the quote, where and when it was read. */
  public String citation(PlatformRule rule, Language language) {
    return label(
        Label.RULE_CITATION,
        language,
        Map.of(
            "document", rule.document(),
            "section", rule.section().orElse("none"),
            "quote", rule.quote(),
            "link", rule.link().orElse("none"),
            "read_on", typography.date(rule.readOn(), language)));
  }

  private static String format(String pattern, Language language, Map<String, Object> values) {
    return new MessageFormat(RenderedParagraph.Marks.in(pattern), language.locale()).format(values);
  }

  private static String text(@Nullable Map<Language, String> texts, Language language) {
    String text = texts == null ? null : texts.get(language);
    if (text == null) {
      throw new IllegalArgumentException("not written in " + language);
    }
    return text;
  }
}
