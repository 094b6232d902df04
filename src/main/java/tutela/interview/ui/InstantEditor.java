package tutela.interview.ui;

import java.time.OffsetDateTime;
import java.util.Optional;
import javafx.scene.Node;
import tutela.fx.controls.FormField;
import tutela.fx.controls.MomentField;
import tutela.kernel.Brussels;

/** A day and a time of day. */
final class InstantEditor implements Editor {
  private final Editors editors;
  private final FormField field;
  private final MomentField moment = new MomentField();
  private Runnable left = () -> {};

  InstantEditor(Ask ask, Editors editors) {
    this.editors = editors;
    this.field = editors.field(ask);
    moment.setId(ask.id());
    moment.prepare(editors.moments(), ask.label(), editors.texts().get("field.time"), () -> {});
    // on the way from the day to the time nothing is amiss yet
    moment
        .focusWithinProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                left.run();
              }
            });
    field.setContent(moment);
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<String> value() {
    if (moment.isBlank()) {
      return Optional.of("");
    }
    Optional<String> value = moment.get().map(at -> Brussels.at(at).toOffsetDateTime().toString());
    if (value.isEmpty()) {
      wrong(editors.texts().get("moment.not-understood"));
    }
    return value;
  }

  @Override
  public void show(String value) {
    if (value.isBlank()) {
      moment.clear();
    } else {
      moment.set(OffsetDateTime.parse(value).toInstant());
    }
  }

  @Override
  public String typed() {
    return moment.typed();
  }

  @Override
  public void restore(String typed) {
    moment.restore(typed);
  }

  @Override
  public void wrong(String message) {
    field.wrong(message);
  }

  @Override
  public void calm() {
    field.calm();
  }

  @Override
  public void focus() {
    moment.requestFocus();
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
