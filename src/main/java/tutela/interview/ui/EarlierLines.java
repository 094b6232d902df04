package tutela.interview.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.EarlierWords;
import tutela.interview.domain.Earlier;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Rows;
import tutela.kernel.CaseId;
import tutela.kernel.Language;

/** At a question, the words of then where they were others; once, what is new since. */
final class EarlierLines {
  private final EarlierWords words;
  private final SpokenWords spoken;
  private final Background background;
  private final Editors editors;
  private final Texts texts;
  private final VBox box = new VBox();
  private EarlierWords.Found found = EarlierWords.Found.NOTHING;
  private Optional<QuestionId> first = Optional.empty();
  private CaseId caseId = new CaseId(0);

  EarlierLines(EarlierWords words, SpokenWords spoken, Background background, Editors editors) {
    this.words = words;
    this.spoken = spoken;
    this.background = background;
    this.editors = editors;
    this.texts = editors.texts();
    box.getStyleClass().add("earlier-words");
    box.setId("earlier");
  }

  /**
   * Reads what a case has of earlier words; the question is shown meanwhile.
   *
   * @param place the question at which it is opened, and where is said what is new since
   * @param shown the question that is shown once it is read, if one is
   */
  void load(CaseId id, QuestionId place, Supplier<Spoke> shown, BooleanSupplier isShown) {
    caseId = id;
    found = EarlierWords.Found.NOTHING;
    first = Optional.of(place);
    background
        .run(() -> words.of(id))
        .then(
            read -> {
              if (caseId.equals(id)) {
                found = read;
                if (isShown.getAsBoolean()) {
                  VBox unused = of(shown.get());
                }
              }
            })
        .start();
  }

  /** Nothing is left of it where the words are those of today, or she reads along. */
  VBox of(Spoke spoke) {
    List<Node> lines = new ArrayList<>();
    if (!spoke.manner().turned() && spoke.manner().isHers()) {
      if (first.filter(spoke.question().id()::equals).isPresent()) {
        note(lines);
      }
      lines.addAll(at(found.at(spoke.question()), spoke.facts().hearer()));
    }
    box.getChildren().setAll(lines);
    Parts.show(box, !lines.isEmpty());
    return box;
  }

  private List<Node> at(List<Earlier> answers, Hearer hearer) {
    Language said = spoken.voice().language();
    Map<String, Earlier> asked = new LinkedHashMap<>();
    List<Node> lines = new ArrayList<>();
    for (Earlier one : answers) {
      if (one.isAskedOtherwise(hearer, said) && asked.putIfAbsent(one.version(), one) == null) {
        lines.add(
            line(
                "clock",
                texts.get(
                    "earlier.asked",
                    "day",
                    editors.moments().day(one.saidAt()),
                    "words",
                    String.join(" ", one.asked(hearer, said)))));
      }
      // what one read here counts before what was said
      Stream.of(texts, spoken.voice())
          .filter(in -> one.isAnsweredOtherwise(in.language()))
          .findFirst()
          .ifPresent(in -> lines.add(line("message-square", answer(one, in))));
    }
    return lines;
  }

  /** The answer in the words of then; of consents each line that reads otherwise today. */
  private String answer(Earlier one, Texts in) {
    Language language = in.language();
    String head =
        texts.get(
            "earlier.answered",
            "day",
            editors.moments().day(one.saidAt()),
            "label",
            one.field().label().in(language),
            "words",
            one.field().identifying().isPresent()
                ? texts.get("earlier.identity")
                : new AnswerWords(in).words(one.field(), one.value()));
    if (one.field().type() != FieldType.CONSENTS) {
      return head;
    }
    StringBuilder lines = new StringBuilder(head);
    Rows.parse(one.value())
        .rows()
        .forEach(
            row ->
                row.forEach(
                    (option, said) ->
                        one.otherwise(option, language)
                            .ifPresent(
                                then ->
                                    lines
                                        .append('\n')
                                        .append(
                                            texts.get(
                                                "told.line",
                                                "label",
                                                then,
                                                "words",
                                                texts.get("answer." + said))))));
    return lines.toString();
  }

  private void note(List<Node> lines) {
    words
        .insteadOf()
        .ifPresent(
            broken ->
                lines.add(
                    line("alert-circle", texts.get("versions.fallback", "name", broken.name()))));
    List<Earlier> gone = found.notAskedNow();
    if (found.begunWith().isPresent() && found.newSince() > 0) {
      lines.add(
          line(
              "info",
              texts.get(
                  "earlier.new-since", "version", found.begunWith().get(), "n", found.newSince())));
    }
    if (!gone.isEmpty()) {
      Button show =
          Parts.button("showGone", texts.get("earlier.gone", "n", gone.size()), "flat", "compact");
      VBox answers = new VBox();
      answers.getStyleClass().add("others-said");
      gone.forEach(
          one ->
              answers
                  .getChildren()
                  .add(
                      line(
                          "message-square",
                          one.then().title().in(texts.language()) + "\n" + answer(one, texts))));
      Parts.show(answers, false);
      show.setOnAction(e -> Parts.show(answers, !answers.isVisible()));
      lines.add(show);
      lines.add(answers);
    }
  }

  private static Node line(String icon, String words) {
    return Parts.row(
        "other-said", new Icon(icon).styled("muted-icon"), Parts.wrapped(words, "small", "muted"));
  }
}
