package tutela.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tutela.casefile.domain.Scope;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Kebab;
import tutela.kernel.Language;
import tutela.letters.TextChecker.Contents;
import tutela.letters.domain.Condition;
import tutela.letters.domain.ContentKind;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Editing;
import tutela.letters.domain.Form;
import tutela.letters.domain.Label;
import tutela.letters.domain.Level;
import tutela.letters.domain.Paragraph;
import tutela.letters.domain.Paragraph.StartsPage;
import tutela.letters.domain.Requirement;
import tutela.letters.domain.Template;
import tutela.letters.domain.TemplateBook;
import tutela.letters.domain.Typography;
import tutela.packs.Packs;
import tutela.packs.domain.Languages;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;

/**
 * Reads the pack of letters and refuses, with the place, whatever could go wrong when a letter is
 * written: a name between braces that nobody fills in, a language that is missing, a provision that
 * the pack of law does not have or no letter may cite, a condition that does not exist, a pattern
 * that is not one, a status firmer than the law under it.
 */
public final class TemplateReader {
  private static final int MONTHS = 12;

  private final Packs packs;

  public TemplateReader(Packs packs) {
    this.packs = packs;
  }

  /**
   * @throws PackInvalid at the first place that is wrong
   */
  public TemplateBook read(PackNode root) {
    return new Reading(root).book();
  }

  /** One run over the pack. */
  private final class Reading {
    private final PackNode root;
    private final LocalDate gatheredOn;
    private final Map<String, Map<Language, String>> phrases = new HashMap<>();
    private final Map<String, Contents> phraseContents = new HashMap<>();
    private final TextChecker checker =
        new TextChecker(packs.law(), packs.helplines(), phraseContents);

    Reading(PackNode root) {
      this.root =
          root.only(
              "gathered-on", "typography", "labels", "kinds", "phrases", "shared", "templates");
      this.gatheredOn = root.get("gathered-on").date();
    }

    TemplateBook book() {
      Typography typography = typography(root.get("typography"));
      Map<Label, Map<Language, String>> labels = labels(root.get("labels"));
      Map<ContentKind, Map<Language, String>> kinds = kinds(root.get("kinds"));
      root.get("phrases").entries().forEach(this::phrase);
      Map<String, Template> templates = new LinkedHashMap<>();
      for (PackNode node : root.get("templates").items()) {
        Template template = template(node);
        if (templates.put(template.id(), template) != null) {
          throw node.get("id").invalid("'" + template.id() + "' stands here twice");
        }
      }
      return new TemplateBook(
          List.copyOf(templates.values()),
          phrases,
          kinds,
          labels,
          typography,
          packs.law(),
          packs.helplines());
    }

    private Typography typography(PackNode node) {
      node.only("fr", "nl", "de", "en");
      Map<Language, Typography.Conventions> all = new EnumMap<>(Language.class);
      for (Language language : Languages.LETTERS) {
        all.put(language, conventions(node.get(language.code())));
      }
      return new Typography(all);
    }

    private static Typography.Conventions conventions(PackNode node) {
      node.only(
          "open-quote",
          "close-quote",
          "date",
          "first-day",
          "time",
          "hour-digits",
          "date-time",
          "thousands",
          "number",
          "months");
      List<String> months = node.get("months").items(PackNode::text);
      if (months.size() != MONTHS) {
        throw node.get("months").invalid("twelve months are expected here");
      }
      return new Typography.Conventions(
          node.get("open-quote").text(),
          node.get("close-quote").text(),
          holding(node.get("date"), "{day}", "{month}", "{year}"),
          node.find("first-day").map(PackNode::text).orElse("1"),
          holding(node.get("time"), "{hour}", "{minute}"),
          node.get("hour-digits").number(),
          holding(node.get("date-time"), "{date}", "{time}"),
          node.get("thousands").text(),
          holding(node.get("number"), "{number}"),
          months);
    }

    private static String holding(PackNode node, String... parts) {
      for (String part : parts) {
        if (!node.text().contains(part)) {
          throw node.invalid(part + " is expected here");
        }
      }
      return node.text();
    }

    private Map<Label, Map<Language, String>> labels(PackNode node) {
      Map<Label, Map<Language, String>> labels = new EnumMap<>(Label.class);
      List<String> known = new ArrayList<>();
      for (Label label : Label.values()) {
        String key = Kebab.of(label);
        known.add(key);
        PackNode texts = node.get(key);
        labels.put(label, texts.texts(Languages.LETTERS));
        Languages.LETTERS.forEach(
            language -> checker.label(texts.get(language.code()), language, names(label)));
      }
      node.only(known.toArray(String[]::new));
      return labels;
    }

    /** What may stand between the braces of a label. */
    private static Set<String> names(Label label) {
      return switch (label) {
        case PAGE_OF -> Set.of("page", "pages");
        case LIST_TIME_ZONE -> Set.of("offset");
        case RULE_CITATION -> Set.of("document", "section", "quote", "link", "read_on");
        case MAIL_TEXT -> Set.of("reference");
        default -> Set.of();
      };
    }

    private Map<ContentKind, Map<Language, String>> kinds(PackNode node) {
      Map<ContentKind, Map<Language, String>> kinds = new EnumMap<>(ContentKind.class);
      for (ContentKind kind : ContentKind.values()) {
        PackNode texts = node.get(Kebab.of(kind));
        kinds.put(kind, texts.texts(Languages.LETTERS));
        for (Language language : Languages.LETTERS) {
          checker.label(texts.get(language.code()), language, Set.of(Datum.COUNT.argument()));
        }
      }
      return kinds;
    }

    private void phrase(String name, PackNode node) {
      if (!name.matches("[a-z]+(_[a-z]+)*")) {
        throw node.invalid("a phrase is named by small letters and underscores");
      }
      if (Datum.of(name).isPresent() || Condition.of(name).isPresent()) {
        throw node.invalid("'" + name + "' is the name of a datum or a condition");
      }
      Map<Language, String> texts = node.texts(languagesOf(node));
      phraseContents.put(name, contents(node, texts.keySet()));
      phrases.put(name, texts);
    }

    private static Set<Language> languagesOf(PackNode texts) {
      return texts.find(Language.EN.code()).isPresent() ? Languages.LETTERS : Languages.SCREEN;
    }

    /** What the texts hold in all languages; provisions must be the same in each. */
    private Contents contents(PackNode texts, Set<Language> languages) {
      Contents all = Contents.none();
      Optional<Set<String>> cited = Optional.empty();
      for (Language language : new TreeSet<>(languages)) {
        PackNode text = texts.get(language.code());
        Contents contents = checker.text(text, language);
        if (cited.isPresent() && !cited.get().equals(contents.cited())) {
          throw text.invalid("cites " + contents.cited() + ", another language " + cited.get());
        }
        cited = Optional.of(contents.cited());
        all = all.and(contents);
      }
      return all;
    }

    private Template template(PackNode node) {
      node.only("id", "level", "boxes", "languages", "clock", "before", "paragraphs");
      Level level = node.get("level").oneOf(Level.class);
      Set<Language> languages = new HashSet<>();
      for (PackNode code : node.get("languages").items()) {
        languages.add(
            Languages.LETTERS.stream()
                .filter(language -> language.code().equals(code.text()))
                .findFirst()
                .orElseThrow(() -> code.invalid("a language is expected here")));
      }
      node.find("clock")
          .filter(clock -> packs.clocks().find(clock.text()).isEmpty())
          .ifPresent(
              clock -> {
                throw clock.invalid("there is no clock '" + clock.text() + "'");
              });
      return new Template(
          node.get("id").text(),
          level,
          new HashSet<>(node.get("boxes").items(box -> box.oneOf(Scope.class))),
          languages,
          node.find("clock").map(PackNode::text),
          node.get("before").items(before -> before.oneOf(Requirement.class)),
          paragraphs(node.get("paragraphs"), level, languages));
    }

    private List<Paragraph> paragraphs(PackNode nodes, Level level, Set<Language> languages) {
      Map<String, Paragraph> paragraphs = new LinkedHashMap<>();
      for (PackNode node : nodes.items()) {
        Optional<PackNode> shared = node.find("shared");
        Paragraph paragraph =
            shared.isPresent()
                ? shared(node, shared.get(), level, languages)
                : paragraph(node, node.get("id").text(), level, languages);
        if (paragraphs.isEmpty() && paragraph.form() == Form.SENTENCE) {
          throw node.invalid("a sentence goes on in a paragraph: none stands before it");
        }
        if (paragraphs.put(paragraph.id(), paragraph) != null) {
          throw node.invalid("'" + paragraph.id() + "' stands here twice");
        }
      }
      return List.copyOf(paragraphs.values());
    }

    private Paragraph shared(PackNode node, PackNode name, Level level, Set<Language> languages) {
      node.only("shared");
      PackNode found =
          root.get("shared")
              .find(name.text())
              .orElseThrow(() -> name.invalid("nothing is shared as '" + name.text() + "'"));
      if (found.find("id").isPresent()) {
        throw found.get("id").invalid("what is shared has its key as id");
      }
      return paragraph(found, name.text(), level, languages);
    }

    private Paragraph paragraph(
        PackNode node, String id, Level templateLevel, Set<Language> languages) {
      node.only(
          Provenance.keysAnd(
              "id", "form", "editing", "level", "when", "box", "page", "rests-on", "text"));
      Form form = node.get("form").oneOf(Form.class);
      Level level = node.find("level").map(n -> n.oneOf(Level.class)).orElse(templateLevel);
      if (!templateLevel.permits(level)) {
        throw node.get("level").invalid("says more than the template may");
      }
      Optional<Scope> box = node.find("box").map(n -> n.oneOf(Scope.class));
      if (box.isPresent() != (form == Form.ROW)) {
        throw node.invalid("a row has a box, and nothing else has one");
      }
      PackNode textNode = node.get("text");
      Map<Language, String> texts = textNode.texts(languages);
      Contents contents = contents(textNode, languages);
      for (Datum datum : contents.data()) {
        if (!level.permits(datum.level())) {
          throw textNode.invalid(
              "{" + datum.argument() + "} says more of the person than this paragraph may");
        }
      }
      List<String> restsOn =
          node.each(
              "rests-on",
              ground -> {
                if (!packs.law().ids().contains(ground.text())) {
                  throw ground.invalid("there is no provision '" + ground.text() + "'");
                }
                return ground.text();
              });
      Provenance provenance = Provenance.read(node, gatheredOn);
      checkStatus(node, provenance.status(), contents.cited(), restsOn);
      Set<Condition> when = EnumSet.noneOf(Condition.class);
      when.addAll(node.each("when", condition -> condition.oneOf(Condition.class)));
      return new Paragraph(
          id,
          form,
          node.get("editing").oneOf(Editing.class),
          level,
          when,
          box,
          node.find("page").map(n -> n.oneOf(StartsPage.class)).orElse(StartsPage.SAME),
          contents.data(),
          contents.asks(),
          contents.cited(),
          restsOn,
          texts,
          provenance);
    }

    private void checkStatus(
        PackNode node, Status status, Set<String> cited, List<String> restsOn) {
      Set<String> grounds = new TreeSet<>(cited);
      grounds.addAll(restsOn);
      for (String ground : grounds) {
        Status weakest = status.weaker(packs.law().status(ground));
        if (weakest != status) {
          throw node.get("status")
              .invalid("rests on '" + ground + "', which is " + Kebab.of(weakest));
        }
      }
    }
  }
}
