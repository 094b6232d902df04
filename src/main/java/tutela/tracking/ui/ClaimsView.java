package tutela.tracking.ui;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.tracking.domain.Claim;

/** What the reply says of each publication, one row each. */
final class ClaimsView {
  private final VBox rows;
  private final ReplyModel model;
  private final Texts texts;
  private final Runnable changed;

  ClaimsView(VBox rows, ReplyModel model, Texts texts, Runnable changed) {
    this.rows = rows;
    this.model = model;
    this.texts = texts;
    this.changed = changed;
  }

  void show(Addresses addresses) {
    rows.getChildren().setAll(model.items().stream().map(item -> row(item, addresses)).toList());
  }

  private HBox row(ContentItem item, Addresses addresses) {
    Label place = Parts.label(addresses.tail(item.place()), "mono");
    place.setMinWidth(0);
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    String number = Integer.toString(item.number());
    return Parts.row(
        "claim-row",
        Parts.label(number, "muted", "cell-text", "claim-number"),
        place,
        choice(item));
  }

  private ComboBox<Claim> choice(ContentItem item) {
    ComboBox<Claim> box = new ComboBox<>();
    box.setId("claim-" + item.number());
    box.getItems().setAll(List.of(Claim.values()));
    box.setConverter(Words.of(claim -> SeenWords.claim(texts, claim)));
    box.setValue(model.claim(item.id()));
    box.getStyleClass().add("claim-box");
    box.setAccessibleText(texts.get("reply.claim-of", "n", item.number()));
    box.setOnAction(
        e -> {
          model.claim(item.id(), box.getValue());
          changed.run();
        });
    return box;
  }
}
