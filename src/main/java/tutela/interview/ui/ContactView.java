package tutela.interview.ui;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;
import tutela.kernel.CaseId;

/** When one speaks again, and how: the answer of the interview, so that appointments follow. */
final class ContactView implements Keeping.Listener {
  private final Editors editors;
  private final Keeping keeping;
  private final FieldView view;
  private final Label fixed = Parts.wrapped("", "small", "fixed");
  private final VBox box;
  private boolean open;

  ContactView(CaseFile file, Background background, Dialogs dialogs, Editors editors) {
    this.editors = editors;
    this.keeping = new Keeping(file, background, dialogs, editors.texts(), this);
    Field field = file.interview().definition().field(FieldType.NEXT_CONTACT).orElseThrow();
    Editor editor = editors.of(Ask.of(field, field.options(), editors.texts().language()));
    view = new FieldView(field, editor);
    editor.onLeft(this::left);
    box = new VBox(editor.node(), fixed);
    box.getStyleClass().add("next-contact");
    showFixed("");
  }

  VBox node() {
    return box;
  }

  /** The case is another, or is read anew. */
  void close() {
    if (open) {
      left();
    }
    open = false;
  }

  void clear() {
    open = false;
    view.show("", "");
    view.editor().calm();
    showFixed("");
  }

  void show(CaseId id, Answers answers, Map<String, String> drafts) {
    keeping.of(id);
    view.show(
        answers.value(view.field().id()).orElse(""),
        drafts.getOrDefault(view.field().id().value(), ""));
    showFixed(view.kept());
    open = true;
  }

  private void left() {
    if (open) {
      keeping.left(view, editors.today(), (kept, result) -> {});
    }
  }

  /** Records what stands there; where nothing does, one is led to it. */
  void fix() {
    left();
    if (view.kept().isEmpty() || !view.draft().isEmpty()) {
      view.editor().focus();
    } else {
      showFixed(view.kept());
    }
  }

  private void showFixed(String value) {
    String words = value.isEmpty() ? "" : editors.words().words(view.field(), value);
    fixed.setText(editors.texts().get("contact.fixed", "what", words));
    fixed.setGraphic(new Icon("check-circle").styled("ok-icon"));
    Parts.show(fixed, !words.isEmpty());
  }

  @Override
  public void said(FieldView said, String value) {
    showFixed(value);
  }

  @Override
  public void kept(Answers answers) {}
}
