package tutela.letters.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.Mandate;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** Whether the mandate is signed: in a word, and with day, place, limits and scan. */
final class SignatureView {
  private final Pane state;
  private final VBox signed;
  private final Texts texts;
  private final Moments moments;

  SignatureView(Pane state, VBox signed, Texts texts, Moments moments) {
    this.state = state;
    this.signed = signed;
    this.texts = texts;
    this.moments = moments;
  }

  void show(Mandate mandate) {
    state.getChildren().setAll(chip(mandate));
    Parts.show(signed, mandate.signature().isPresent());
    mandate.signature().ifPresent(this::showSignature);
  }

  private Label chip(Mandate mandate) {
    if (mandate.isWithdrawn()) {
      return Parts.chip("x-circle", texts.get("case.mandate-withdrawn"), "late");
    }
    return mandate
        .signature()
        .map(
            s ->
                Parts.chip(
                    "check-circle",
                    texts.get("case.mandate-signed", "date", moments.day(s.signedOn())),
                    "ok"))
        .orElseGet(() -> Parts.chip("clock", texts.get("case.mandate-open"), "due"));
  }

  private void showSignature(Mandate.Signature signature) {
    VBox words =
        new VBox(
            Parts.wrapped(
                texts.get(
                    "mandate.signed-on",
                    "date",
                    moments.date(signature.signedOn()),
                    "place",
                    signature.place()),
                "strong"));
    String more =
        signature
                .withdrawnAt()
                .map(at -> texts.get("mandate.withdrawn-at", "when", moments.dayAndTime(at)) + " ")
                .orElse("")
            + (signature.limits().isEmpty()
                ? ""
                : texts.get("mandate.limits-are", "words", signature.limits()) + " ")
            + texts.get(
                signature.scan().isPresent() ? "mandate.scan-there" : "mandate.scan-missing");
    words.getChildren().add(Parts.wrapped(more, "small", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    signed
        .getChildren()
        .setAll(Parts.row("fact-row", new Icon("edit-3").styled("accent-icon"), words));
  }
}
