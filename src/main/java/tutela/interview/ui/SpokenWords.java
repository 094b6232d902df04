package tutela.interview.ui;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.NextContact;
import tutela.interview.domain.Page;
import tutela.interview.domain.Path;
import tutela.interview.domain.Phrase;
import tutela.interview.domain.Question;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Turn;
import tutela.interview.domain.Use;
import tutela.kernel.Brussels;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;

/**
 * Words to say, in the language and to the person one talks with, with what the pack leaves open.
 */
final class SpokenWords {
  private static final Pattern OPEN = Pattern.compile("\\{(\\w+)\\}");
  private static final int ROUNDED_TO = 5;

  /** The words with which one begins to read choices out. */
  static final String YES_NO = "yes-no";

  private final Helplines helplines;
  private final Texts screen;
  private final Voices voices = new Voices();
  private Language language;
  private Hearer hearer = Hearer.PERSON;
  private final Map<String, String> filled = new HashMap<>();

  SpokenWords(Helplines helplines, Texts screen) {
    this.helplines = helplines;
    this.screen = screen;
    this.language = screen.language();
  }

  /** Interviews are held in the country's languages. */
  static Language spoken(Language of) {
    return of == Language.EN ? Language.FR : of;
  }

  void speak(Language spokenLanguage, Hearer to) {
    language = spoken(spokenLanguage);
    hearer = to;
  }

  Language language() {
    return language;
  }

  /** The words of this feature in the language one talks in. */
  Texts voice() {
    return voices.in(language);
  }

  /** Fills in what is known by now. */
  void know(String caseworker, Path path, Optional<Instant> spokenBefore) {
    filled.clear();
    spokenBefore.ifPresent(
        last ->
            filled.put(
                "since",
                voice()
                    .get("manner.since", "day", new Moments(voice()).date(Brussels.date(last)))));
    if (!caseworker.isBlank()) {
      filled.put("name", caseworker);
    }
    int minutes = path.pages(Turn.FIRST).stream().mapToInt(Page::minutes).sum();
    int about = Math.max(ROUNDED_TO, Math.round((float) minutes / ROUNDED_TO) * ROUNDED_TO);
    filled.put(
        "duration",
        MeasureFormat.getInstance(language.locale(), MeasureFormat.FormatWidth.WIDE)
            .format(new Measure(about, MeasureUnit.MINUTE)));
    nextContact(path.facts());
  }

  private void nextContact(Facts facts) {
    facts
        .definition()
        .field(FieldType.NEXT_CONTACT)
        .flatMap(field -> facts.value(field.id()))
        .map(NextContact::read)
        .ifPresent(
            next -> {
              Moments moments = new Moments(voice());
              next.at().ifPresent(at -> filled.put("next", moments.weekdayAndTime(at)));
              next.way().ifPresent(way -> filled.put("way", way));
              next.who().ifPresent(who -> filled.put("who", who));
            });
  }

  /** Each piece in quotation marks; after each one waits. */
  List<String> pieces(Spoken say, Helpline.Need need) {
    return say.to(hearer, language).stream().map(piece -> quoted(fill(piece, need))).toList();
  }

  /**
   * The words as a block.
   *
   * @param caption what stands above them; empty for none
   */
  VBox block(String caption, Spoken say, Helpline.Need need) {
    return block(caption, pieces(say, need));
  }

  /** So that a screen reader can go to the words. */
  private static VBox block(String caption, List<String> pieces) {
    VBox block = words(caption, pieces);
    block.setFocusTraversable(true);
    return block;
  }

  /** Words to say under what stands above them; empty for nothing. */
  static VBox words(String caption, List<String> pieces) {
    VBox block = new VBox();
    block.getStyleClass().add("say");
    if (!caption.isEmpty()) {
      block.getChildren().add(Parts.label(caption, "small", "muted"));
    }
    pieces.forEach(piece -> block.getChildren().add(Parts.wrapped(piece, "say-text")));
    return Parts.speaking(block, (caption + " " + String.join(" ", pieces)).strip());
  }

  /**
   * Words that yes or no answers: those of the pack, else the choices read out one by one; the
   * ordinary words where neither helps.
   */
  VBox closedBlock(Question question, Path path) {
    Optional<Phrase> reading = path.facts().definition().phrase(YES_NO);
    Optional<Field> main = question.main().filter(field -> field.type().hasOptions());
    if (question.sayClosed().isPresent() || main.isEmpty() || reading.isEmpty()) {
      return block(question.sayClosed().orElse(question.say()), question);
    }
    List<String> pieces = new ArrayList<>(pieces(question.say(), need(question)));
    pieces.addAll(pieces(reading.get().say(), need(question)));
    pieces.add(
        quoted(
            path.options(main.get()).stream()
                .map(o -> voice().get("manner.option", "option", o.text().in(language)))
                .collect(Collectors.joining(" "))));
    return block(screen.get("interview.say"), pieces);
  }

  VBox block(Spoken say, Question question) {
    return block(screen.get("interview.say"), say, need(question));
  }

  /** Words about danger name who helps with it, others a line to talk. */
  static Helpline.Need need(Question question) {
    return question.uses().stream().anyMatch(use -> use.kind() == Use.Kind.SAFETY)
        ? Helpline.Need.SUICIDE
        : Helpline.Need.TALK;
  }

  private String fill(String piece, Helpline.Need need) {
    return OPEN.matcher(piece)
        .replaceAll(
            found -> {
              String name = found.group(1);
              String known =
                  name.equals("number")
                      ? helplines.of(need, language).stream()
                          .flatMap(line -> line.reach().stream())
                          .findFirst()
                          .orElse("107")
                      : filled.get(name);
              return java.util.regex.Matcher.quoteReplacement(
                  known == null ? voice().get("gap." + name) : known);
            });
  }

  private String quoted(String words) {
    return switch (language) {
      case NL -> "‘" + words + "’";
      case DE -> "„" + words + "“";
      default -> "«\u00a0" + words + "\u00a0»";
    };
  }
}
