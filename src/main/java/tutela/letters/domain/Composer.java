package tutela.letters.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.Brussels;
import tutela.kernel.Language;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.FactsDating;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.PlatformKind;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.Published;
import tutela.packs.domain.Status;

/**
 * Makes a letter of what is known, and says what is still to be settled. Pure: same input, same
 * letter.
 */
public final class Composer {
  /** Place of the switch that says whether the addressee is an online platform. */
  public static final String ONLINE_PLATFORM = "option.online-platform";

  /** Place of the switch that leaves the platform's own rules out. */
  public static final String OWN_RULES = "option.own-rules";

  /** Places of passages of one's own begin with this, then that of the passage they follow. */
  public static final String OWN_AFTER = "own.";

  private final TemplateBook templates;
  private final LawBook law;
  private final Filling filling;
  private final ItemRows listed;

  public Composer(TemplateBook templates, LawBook law) {
    this.templates = templates;
    this.law = law;
    this.filling = new Filling(templates);
    this.listed = new ItemRows(templates);
  }

  public Composition compose(LetterInput input) {
    Letter letter = input.letter();
    Language language = letter.language();
    Template template = templates.template(letter.template());
    List<ContentItem> items =
        input.items().stream().sorted(Comparator.comparingInt(ContentItem::number)).toList();
    FactsDating dating = dating(items);
    LetterData data = filling.of(input, items, dating);
    Guard guard = new Guard(input.facts().identity());
    Unsettled unsettled = new Unsettled(input, guard);
    unsettled.basics(items, dating);
    List<Passage> passages =
        templates.missing(template, data).isEmpty() ? passages(template, data, input) : List.of();
    List<Composition.Row> rows = listed.rows(input, items, guard, unsettled);
    Set<String> unverified = unverified(template, input, passages);
    unsettled.names(passages);
    unsettled.unverified(unverified);
    String reference = letter.reference(input.caseReference());
    return new Composition(
        letter,
        reference,
        input.office(),
        Brussels.date(input.now()),
        input.addressee().lines(language),
        "",
        input.sentBefore().stream()
            .map(Earlier::ticket)
            .filter(t -> !t.isEmpty())
            .reduce((a, b) -> b)
            .orElse(""),
        passages,
        listed.columns(letter, language),
        rows,
        unsettled.points(),
        unverified,
        dating.period(),
        input.now());
  }

  /** The few words of the e-mail that carries a letter. */
  public String mailText(Language language, String reference) {
    return templates.label(Label.MAIL_TEXT, language, Map.of("reference", reference));
  }

  /** What the caseworker said of the addressee; else what its kind makes likely. */
  public static boolean isOnlinePlatform(Map<String, String> own, Addressee addressee) {
    String said = own.getOrDefault(ONLINE_PLATFORM, "");
    return said.isEmpty() ? isLikelyPlatform(addressee) : said.equals("yes");
  }

  private static boolean isLikelyPlatform(Addressee addressee) {
    return addressee
        .kind()
        .map(
            k ->
                k == PlatformKind.SOCIAL
                    || k == PlatformKind.VIDEO
                    || k == PlatformKind.ADULT
                    || k == PlatformKind.DATING)
        .orElse(false);
  }

  private FactsDating dating(List<ContentItem> items) {
    List<FactsDating> each =
        items.stream()
            .map(
                item ->
                    law.dating(
                        item.publishedOn()
                            .map(day -> Published.on(day))
                            .orElseGet(Published::unknown),
                        item.seen().isAccessible() ? item.seenAt() : Optional.empty()))
            .toList();
    return each.isEmpty()
        ? law.dating(Published.unknown(), Optional.empty())
        : FactsDating.together(each);
  }

  private List<Passage> passages(Template template, LetterData data, LetterInput input) {
    List<Passage> passages = new ArrayList<>();
    Map<String, String> own = new TreeMap<>(input.own());
    for (RenderedParagraph rendered : templates.render(template, data)) {
      Paragraph paragraph = rendered.paragraph();
      passages.add(
          new Passage(
              paragraph.id(),
              paragraph.form(),
              Passage.Kind.LOCKED,
              rendered.runs(),
              rendered.status()));
      own.forEach(
          (place, words) -> {
            if (place.matches(
                java.util.regex.Pattern.quote(OWN_AFTER + paragraph.id()) + "\\.\\d+")) {
              passages.add(
                  new Passage(
                      place,
                      Form.TEXT,
                      Passage.Kind.OWN,
                      List.of(
                          new RenderedParagraph.Run(
                              RenderedParagraph.Style.PLAIN, words, Optional.empty())),
                      Status.PAGE));
            }
          });
    }
    return passages;
  }

  /** Provisions cited or leaned on that are not certain, and rules that nobody verified. */
  private Set<String> unverified(Template template, LetterInput input, List<Passage> passages) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> there = passages.stream().map(Passage::place).collect(Collectors.toSet());
    for (Paragraph paragraph : template.paragraphs()) {
      if (!there.contains(paragraph.id())) {
        continue;
      }
      paragraph.cited().stream().filter(id -> law.status(id) == Status.UNCERTAIN).forEach(ids::add);
      paragraph.restsOn().stream()
          .filter(id -> law.status(id) == Status.UNCERTAIN)
          .forEach(ids::add);
      if (paragraph.data().contains(Datum.RULES)) {
        for (PlatformRule rule : input.rules()) {
          if (!rule.isVerified()) {
            ids.add("rule:" + rule.document());
          }
        }
      }
      if (paragraph.provenance().status() == Status.UNCERTAIN && ids.isEmpty()) {
        ids.add("text:" + paragraph.id());
      }
    }
    return ids;
  }
}
