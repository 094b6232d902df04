package tutela.interview.ui;

import tutela.interview.domain.Field;

/** A field on the screen, and what of it lies in the case file. */
final class FieldView {
  private final Field field;
  private final Editor editor;
  private String kept = "";
  private String untouched = "";
  private String draft = "";

  FieldView(Field field, Editor editor) {
    this.field = field;
    this.editor = editor;
  }

  Field field() {
    return field;
  }

  Editor editor() {
    return editor;
  }

  /** The value as it lies in the case file, or is on its way there. */
  String kept() {
    return kept;
  }

  void kept(String value) {
    kept = value;
    untouched = value;
  }

  /**
   * Whether nobody answered anew: what can no longer be shown, such as an option that is not
   * offered any more, stays as it was said.
   */
  boolean isUntouched(String said) {
    return said.equals(kept) || said.equals(untouched);
  }

  /** What was typed and not understood, as it is kept beside the answers. */
  String draft() {
    return draft;
  }

  void draft(String typed) {
    draft = typed;
  }

  /** Shows what was kept; what was typed and not understood comes back as it was. */
  void show(String value, String typed) {
    kept = value;
    draft = typed;
    editor.show(value);
    untouched = editor.value().orElse(value);
    if (!typed.isEmpty()) {
      editor.restore(typed);
    }
  }
}
