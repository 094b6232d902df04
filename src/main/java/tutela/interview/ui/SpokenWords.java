package tutela.interview.ui;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.Page;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.Rows;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Turn;
import tutela.interview.domain.Use;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;

/**
 * Words to say, in the language and to the person one talks with, with what the pack leaves open.
 */
final class SpokenWords {
  private static final Pattern OPEN = Pattern.compile("\\{(\\w+)\\}");
  private static final int ROUNDED_TO = 5;

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
  void know(String caseworker, Path path) {
    filled.clear();
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
    facts.definition().fields().stream()
        .filter(field -> field.type() == FieldType.NEXT_CONTACT)
        .findFirst()
        .flatMap(field -> facts.value(field.id()))
        .map(Rows::parse)
        .ifPresent(
            rows -> {
              Moments moments = new Moments(voice());
              rows.part("at")
                  .map(at -> moments.weekdayAndTime(OffsetDateTime.parse(at).toInstant()))
                  .ifPresent(at -> filled.put("next", at));
              rows.part("way").ifPresent(way -> filled.put("way", way));
              rows.part("who").ifPresent(who -> filled.put("who", who));
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
    List<String> pieces = pieces(say, need);
    VBox block = new VBox();
    block.getStyleClass().add("say");
    if (!caption.isEmpty()) {
      block.getChildren().add(Parts.label(caption, "small", "muted"));
    }
    pieces.forEach(piece -> block.getChildren().add(Parts.wrapped(piece, "say-text")));
    block.setFocusTraversable(true); // so that a screen reader can go to the words
    return Parts.speaking(block, (caption + " " + String.join(" ", pieces)).strip());
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
