package tutela.tracking.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Words;
import tutela.tracking.domain.Notice;

/** Which notice a reply answers. The field is too narrow for the addressee, who stands below it. */
final class NoticeChoice {
  private final Texts texts;
  private final Moments moments;

  private NoticeChoice(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  static void dress(FormField field, ComboBox<Notice> box, Texts texts) {
    NoticeChoice choice = new NoticeChoice(texts);
    box.setConverter(
        Words.of(
            sent ->
                texts.get(
                    "reply.notice",
                    "rung",
                    choice.rung(sent),
                    "name",
                    sent.addresseeName(),
                    "date",
                    choice.moments.day(sent.sentAt()))));
    box.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(@Nullable Notice sent, boolean empty) {
            super.updateItem(sent, empty);
            setText(sent == null ? "" : choice.brief(sent));
          }
        });
    box.valueProperty()
        .addListener((o, was, is) -> field.setHint(is == null ? "" : is.addresseeName()));
  }

  private String rung(Notice sent) {
    return texts.get("rung." + Texts.kebab(sent.rung()));
  }

  private String brief(Notice sent) {
    return texts.get("reply.notice-short", "rung", rung(sent), "date", moments.day(sent.sentAt()));
  }
}
