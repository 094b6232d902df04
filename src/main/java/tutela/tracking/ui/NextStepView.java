package tutela.tracking.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.interview.domain.AgeRoute;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.Closing;
import tutela.tracking.domain.NextStep;

/** The card with the next step of a case, its reason and its button; or that it is closed. */
final class NextStepView {
  private final Label head;
  private final Label title;
  private final Label why;
  private final Button button;
  private final Navigator navigator;
  private final BiConsumer<ScreenId, String> sheet;
  private final Texts texts;
  private final Moments moments;

  /**
   * @param sheet opens a sheet about the case, with its subject
   */
  NextStepView(
      Label head,
      Label title,
      Label why,
      Button button,
      Navigator navigator,
      BiConsumer<ScreenId, String> sheet,
      Texts texts) {
    this.head = head;
    this.title = title;
    this.why = why;
    this.button = button;
    this.navigator = navigator;
    this.sheet = sheet;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  void show(DeskService.Overview overview) {
    NextStep step = overview.next();
    Optional<Closing> closing = overview.state().closing();
    head.setText(texts.get(closing.isPresent() ? "case.closed" : "case.next"));
    if (closing.isPresent()) {
      showClosed(closing.get(), step);
      return;
    }
    String kind = Kebab.of(step.kind());
    boolean refused = step.kind() == NextStep.Kind.NEXT_RUNG && step.rule().equals(Agenda.REFUSED);
    Function<String, String> word =
        key ->
            texts.get(
                "next." + key,
                "name",
                step.addresseeName(),
                "n",
                step.items(),
                "rung",
                step.rung().map(r -> texts.get("rung." + Kebab.of(r))).orElse(""),
                "when",
                step.due().map(moments::weekdayAndTime).orElse(""));
    title.setText(
        step.kind() == NextStep.Kind.NEXT_RUNG || step.kind() == NextStep.Kind.NEXT_RUNG_ELSEWHERE
            ? texts.get(
                "task.what." + Kebab.of(step.rung().orElseThrow()), "name", step.addresseeName())
            : word.apply(kind + ".title"));
    why.setText(word.apply((refused ? "refused" : kind) + ".why"));
    button.setText(word.apply(kind + ".do"));
    CaseId id = overview.state().matter().id();
    button.setOnAction(e -> navigator.go(target(step, id)));
  }

  private void showClosed(Closing closing, NextStep step) {
    boolean over = step.kind() == NextStep.Kind.RETENTION_OVER;
    String closed = moments.date(closing.at());
    String until = closing.keptUntil().map((LocalDate day) -> moments.date(day)).orElse("");
    String kind = over ? "over" : until.isEmpty() ? "open-end" : "rests";
    title.setText(texts.get("closed." + kind + ".title", "date", closed, "until", until));
    why.setText(
        texts.get(
            "closed." + kind + ".why",
            "reason",
            texts.get("close.reason." + Kebab.of(closing.reason())),
            "name",
            texts.author(closing.by()),
            "date",
            closed));
    button.setText(texts.get(over ? "case.erase" : "case.reopen"));
    button.setOnAction(
        e ->
            sheet.accept(
                over ? ScreenId.ERASE : ScreenId.REOPEN,
                over ? EraseController.RETENTION_OVER : ""));
  }

  private static Place target(NextStep step, CaseId id) {
    String addressee = step.addressee().map(AddresseeId::value).orElse("");
    return switch (step.kind()) {
      case INTERVIEW, CONTACT -> Place.of(ScreenId.INTERVIEW, id);
      case AGES -> Place.of(ScreenId.INTERVIEW, id, AgeRoute.NOW.value());
      case PASS_ON -> Place.of(ScreenId.MINOR, id);
      case CHECK, CHECK_CLAIMED, RECHECK, NEXT_RUNG_ELSEWHERE ->
          Place.of(ScreenId.CHECK, id, addressee);
      case MANDATE -> Place.of(ScreenId.MANDATE, id);
      case WRITE, NEXT_RUNG, ANSWER_DEMAND ->
          Place.of(
              ScreenId.LETTERS,
              id,
              "write:" + step.rung().map(Enum::name).orElse("REQUEST") + ":" + addressee);
      case GO_ON_WRITING, SEND ->
          Place.of(ScreenId.LETTER, id, Long.toString(step.letter().orElseThrow()));
      case WAIT, NOTHING, OTHERS_ACT -> Place.of(ScreenId.REPLY, id);
      case CLOSED, RETENTION_OVER -> Place.of(ScreenId.CASE, id);
    };
  }
}
