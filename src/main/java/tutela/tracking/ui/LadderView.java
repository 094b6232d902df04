package tutela.tracking.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.Ladder;

/** One addressee with its counts and the rungs towards it. */
final class LadderView {
  private final Texts texts;
  private final Moments moments;

  LadderView(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  VBox of(CaseState state, Ladder ladder, String kind) {
    HBox head = Parts.row("chip-row", Parts.label(ladder.name(), "strong"));
    if (!kind.isEmpty()) {
      head.getChildren().add(Parts.label(kind, "small", "muted", "aside"));
    }
    head.getChildren().add(Parts.spring());
    int online = state.accessible(ladder.addressee()).size();
    long removed =
        state.itemsOf(ladder.addressee()).stream()
            .filter(i -> i.seen() == tutela.casefile.domain.ContentItem.Seen.REMOVED)
            .count();
    int claimed = state.claimedNotSeen(ladder.addressee()).size();
    if (online > 0) {
      head.getChildren().add(Parts.chip("eye", texts.get("case.chip-online", "n", online), "late"));
    }
    if (claimed > 0) {
      head.getChildren()
          .add(Parts.chip("message-circle", texts.get("case.chip-claimed", "n", claimed), "line"));
    }
    if (removed > 0) {
      head.getChildren()
          .add(Parts.chip("check-circle", texts.get("case.chip-removed", "n", removed), "ok"));
    }
    GridPane steps = new GridPane();
    steps.getStyleClass().add("ladder");
    for (int i = 0; i < ladder.steps().size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / ladder.steps().size());
      steps.getColumnConstraints().add(column);
      boolean joined =
          ladder.steps().get(i).state() == Ladder.State.DONE
              && i + 1 < ladder.steps().size()
              && ladder.steps().get(i + 1).state() == Ladder.State.DONE;
      steps.add(step(ladder.steps().get(i), joined, i + 1 == ladder.steps().size()), i, 0);
    }
    VBox box = new VBox(head, steps);
    box.getStyleClass().add("addressee");
    return box;
  }

  private VBox step(Ladder.Step step, boolean joined, boolean last) {
    StackPane mark = new StackPane();
    mark.getStyleClass().add("step-mark");
    icon(step.state()).ifPresent(icon -> mark.getChildren().add(new Icon(icon)));
    HBox track = Parts.row("step-track", mark);
    if (!last) {
      Region line = new Region();
      line.getStyleClass().add("step-line");
      HBox.setHgrow(line, Priority.ALWAYS);
      track.getChildren().add(line);
    }
    String name = texts.get("rung." + Kebab.of(step.rung()));
    Label nameLabel = Parts.wrapped(name, "step-name");
    String date = date(step);
    VBox box = new VBox(track, nameLabel, Parts.wrapped(date, "step-date"));
    box.getStyleClass().addAll("step", step.state().name().toLowerCase(Locale.ROOT));
    if (joined) {
      box.getStyleClass().add("joined");
    }
    box.setFocusTraversable(false);
    return Parts.speaking(
        box, name + ", " + (date.isEmpty() ? texts.get("case.step-later") : date));
  }

  private static Optional<String> icon(Ladder.State state) {
    return switch (state) {
      case DONE -> Optional.of("check");
      case NOW -> Optional.of("arrow-right");
      case WAITING -> Optional.of("more-horizontal");
      case SKIPPED, LATER -> Optional.empty();
    };
  }

  private String date(Ladder.Step step) {
    return switch (step.state()) {
      case DONE -> moments.day(step.at().orElseThrow());
      case NOW -> texts.get("case.step-now");
      case WAITING -> texts.get("case.step-on", "date", moments.day(step.at().orElseThrow()));
      case SKIPPED -> texts.get("case.step-skipped");
      case LATER -> "";
    };
  }
}
