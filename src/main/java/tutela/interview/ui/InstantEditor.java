package tutela.interview.ui;

import java.time.OffsetDateTime;
import java.util.Optional;
import tutela.fx.controls.MomentField;
import tutela.kernel.Brussels;

/** A day and a time of day. */
final class InstantEditor extends FieldEditor {
  private final Editors editors;
  private final MomentField moment = new MomentField();

  InstantEditor(Ask ask, Editors editors) {
    super(ask, editors);
    this.editors = editors;
    moment.setId(ask.id());
    moment.prepare(editors.moments(), ask.label(), editors.texts().get("field.time"), () -> {});
    // on the way from the day to the time nothing is amiss yet
    moment
        .focusWithinProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                left();
              }
            });
    field.setContent(moment);
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
  public void focus() {
    moment.requestFocus();
  }
}
