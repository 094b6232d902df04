package tutela.letters.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.letters.domain.Letter;

/** What happens to a final letter: on paper, by e-mail or form, and what is noted of it. */
final class SendingCard {
  /** What somebody does with it. */
  interface Actions {
    void print();

    void savePdf();

    void mail();

    void listAsText();

    void listAsCsv();

    /** {@code sent}, {@code received} or {@code ack}. */
    void note(String event);
  }

  private final VBox box;
  private final Texts texts;
  private final Moments moments;
  private final Actions actions;

  SendingCard(VBox box, Texts texts, Actions actions) {
    this.box = box;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.actions = actions;
    box.getStyleClass().add("card");
  }

  void hide() {
    box.getChildren().clear();
    Parts.show(box, false);
  }

  void show(Letter letter, String sha256, Optional<Outbox.Sending> sending) {
    String frozen =
        texts.get(
            "letter.frozen",
            "when",
            moments.dayAndTime(letter.frozen().orElseThrow().at()),
            "hash",
            sha256);
    box.getChildren()
        .setAll(
            row(
                "printer",
                texts.get("letter.by-paper"),
                texts.get("letter.by-paper.body"),
                button("print", "letter.print", actions::print),
                button("save-pdf", "letter.save-pdf", actions::savePdf)),
            row(
                "mail",
                texts.get("letter.by-mail"),
                texts.get("letter.by-mail.body"),
                button("mail", "letter.mail", actions::mail),
                button("list-text", "letter.list-text", actions::listAsText),
                button("list-csv", "letter.list-csv", actions::listAsCsv)),
            sending.map(this::sent).orElseGet(this::notSent),
            row("lock", texts.get("letter.frozen-title"), frozen));
    box.getChildren().stream().skip(1).forEach(n -> n.getStyleClass().add("following"));
    Parts.show(box, true);
  }

  private Node notSent() {
    return row("send", texts.get("letter.not-sent"), texts.get("letter.not-sent.body"));
  }

  private Node sent(Outbox.Sending sending) {
    StringBuilder facts = new StringBuilder();
    sending
        .receivedAt()
        .ifPresent(
            at ->
                facts
                    .append(texts.get("letter.received", "when", moments.dayAndTime(at)))
                    .append(' '));
    sending
        .acknowledgedAt()
        .ifPresent(
            at ->
                facts
                    .append(texts.get("letter.acknowledged", "when", moments.dayAndTime(at)))
                    .append(' '));
    if (!sending.ticket().isEmpty()) {
      facts.append(texts.get("letter.ticket", "number", sending.ticket()));
    }
    return row(
        "send",
        texts.get(
            "letter.sent", "when", moments.dayAndTime(sending.sentAt()), "how", sending.how()),
        facts.isEmpty() ? texts.get("letter.sent.body") : facts.toString().strip(),
        button("note-received", "letter.note-received", () -> actions.note("received")),
        button("note-ack", "letter.note-ack", () -> actions.note("ack")));
  }

  private Button button(String id, String key, Runnable action) {
    Button button = Parts.button(id, texts.get(key), "compact");
    button.setOnAction(e -> action.run());
    return button;
  }

  private static Node row(String icon, String title, String detail, Button... buttons) {
    VBox words = new VBox(Parts.wrapped(title, "strong"), Parts.wrapped(detail, "small", "muted"));
    if (buttons.length > 0) {
      FlowPane row = new FlowPane(buttons);
      row.getStyleClass().add("guard-buttons");
      words.getChildren().add(row);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    return Parts.row("fact-row", new Icon(icon).styled("accent-icon"), words);
  }
}
