package tutela.tracking.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.tracking.domain.Evidence;
import tutela.tracking.mail.EmailText;

/** The words of a reply: typed or pasted first, then marked where they speak of a publication. */
final class ReplyWords {
  /** Keeps what is typed, as it is given. */
  interface Kept {
    void keep(String field, String value);
  }

  private final FormField textField;
  private final TextArea text;
  private final ScrollPane messagePane;
  private final Button mark;
  private final Button edit;
  private final ReplyModel model;
  private final Texts texts;
  private final Kept kept;
  private final MessageView message;

  ReplyWords(
      FormField textField,
      TextArea text,
      ScrollPane messagePane,
      Button mark,
      Button edit,
      ReplyModel model,
      Texts texts,
      Kept kept) {
    this.textField = textField;
    this.text = text;
    this.messagePane = messagePane;
    this.mark = mark;
    this.edit = edit;
    this.model = model;
    this.texts = texts;
    this.kept = kept;
    this.message = new MessageView(texts, model::likely, this::keepEvidence);
    messagePane.setContent(message);
    Fields.tabMovesOn(text);
    Fields.onLeave(text, this::leaveText);
  }

  /** Either the words are typed or they are marked. */
  void editing(boolean on) {
    Parts.show(textField, on);
    Parts.show(messagePane, !on);
    Parts.show(edit, !on && model.original().isEmpty());
    mark.setDisable(false);
  }

  private void leaveText() {
    kept.keep("text", text.getText());
    textField.calm();
  }

  private void keepEvidence() {
    kept.keep("evidence", ReplyModel.evidenceText(message.evidence()));
  }

  void restore(String words, List<Evidence> evidence) {
    text.setText(words);
    // the field may have changed line ends, and evidence is counted in signs of what it holds
    message.show(text.getText(), evidence);
  }

  /** Takes the words out of an e-mail. */
  void take(EmailText email) {
    text.setText(email.text());
    kept.keep("text", email.text());
    message.show(email.text(), List.of());
    keepEvidence();
  }

  String text() {
    return text.getText();
  }

  List<Evidence> evidence() {
    return message.evidence();
  }

  void edit() {
    editing(true);
    text.requestFocus();
  }

  /**
   * Takes the words as they were typed and marks what is selected in them; from then on marks the
   * sentence in focus.
   */
  void mark() {
    if (textField.isVisible()) {
      int start = text.getSelection().getStart();
      int end = text.getSelection().getEnd();
      kept.keep("text", text.getText());
      if (text.getText().isBlank()) {
        textField.wrong(texts.get("reply.text-missing"));
        return;
      }
      message.show(text.getText(), message.evidence());
      if (end > start) {
        message.mark(start, end);
      }
      editing(false);
    } else {
      message.mark();
    }
  }
}
