package tutela.tracking.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Words;
import tutela.kernel.Kebab;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplySource;

/** Who wrote a reply, and to what. The field is too narrow for the addressee, who stands below. */
final class SourceChoice {
  private final Texts texts;
  private final Moments moments;

  private SourceChoice(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  static void dress(FormField field, ComboBox<ReplySource> box, Texts texts) {
    SourceChoice choice = new SourceChoice(texts);
    box.setConverter(Words.of(choice::whole));
    box.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(@Nullable ReplySource source, boolean empty) {
            super.updateItem(source, empty);
            setText(source == null ? "" : choice.brief(source));
          }
        });
    box.valueProperty()
        .addListener((o, was, is) -> field.setHint(is == null ? "" : is.addresseeName()));
  }

  private String whole(ReplySource source) {
    return source
        .notice()
        .map(
            sent ->
                texts.get(
                    "reply.notice",
                    "rung",
                    rung(sent),
                    "name",
                    sent.addresseeName(),
                    "date",
                    moments.day(sent.sentAt())))
        .orElseGet(() -> texts.get("reply.informs", "name", source.addresseeName()));
  }

  private String rung(Notice sent) {
    return texts.get("rung." + Kebab.of(sent.rung()));
  }

  private String brief(ReplySource source) {
    return source
        .notice()
        .map(
            sent ->
                texts.get(
                    "reply.notice-short", "rung", rung(sent), "date", moments.day(sent.sentAt())))
        .orElseGet(() -> texts.get("reply.informs-short"));
  }
}
