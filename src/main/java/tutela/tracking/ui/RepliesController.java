package tutela.tracking.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Reply;

/** What came back in a case, newest first, with the passages kept as evidence. */
public final class RepliesController implements Screen {
  private final ReplyService replies;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private @Nullable CaseId caseId;

  @FXML private Label subtitle;
  @FXML private VBox list;
  @FXML private Button record;

  public RepliesController(
      ReplyService replies, Background background, Navigator navigator, Texts texts) {
    this.replies = replies;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
    background.run(() -> replies.of(place.inCase())).then(this::show).start();
  }

  private void show(List<Reply> all) {
    subtitle.setText(texts.get("replies.sub", "n", all.size()));
    list.getChildren().clear();
    for (Reply reply : all.reversed()) {
      list.getChildren().add(card(reply));
    }
    if (all.isEmpty()) {
      VBox card =
          new VBox(
              Parts.label(texts.get("replies.empty-title"), "h2"),
              Parts.wrapped(texts.get("replies.empty"), "muted"));
      card.getStyleClass().addAll("card", "empty-card");
      list.getChildren().add(card);
    }
    record.requestFocus();
  }

  private VBox card(Reply reply) {
    HBox head =
        Parts.row(
            "chip-row",
            Parts.label(reply.addresseeName(), "strong"),
            Parts.label(moments.dayAndTime(reply.receivedAt()), "small", "muted"),
            Parts.spring());
    VBox card =
        new VBox(
            head,
            Parts.wrapped(
                reply.kinds().stream()
                    .sorted()
                    .map(k -> texts.get("reply.kind." + Kebab.of(k)))
                    .collect(Collectors.joining(", ")),
                "muted"));
    card.getStyleClass().addAll("card", "reply-card");
    for (Evidence e : reply.evidence()) {
      HBox line =
          Parts.row(
              "evidence-line",
              Parts.wrapped(reply.text().substring(e.start(), e.end()), "evidence"));
      HBox tag =
          Parts.row(
              "evidence-tag",
              new Icon("bookmark"),
              Parts.label(texts.get("evidence." + Kebab.of(e.kind())), "small", "muted"));
      card.getChildren().addAll(line, tag);
    }
    VBox whole = new VBox(Parts.wrapped(reply.text(), "message-sentence"));
    Parts.show(whole, false);
    Button open =
        Parts.button("reply-" + reply.id().value(), texts.get("replies.whole"), "flat", "compact");
    open.setOnAction(
        e -> {
          boolean shown = !whole.isVisible();
          Parts.show(whole, shown);
          open.setText(texts.get(shown ? "replies.fold" : "replies.whole"));
        });
    if (reply.notice().isEmpty()) {
      head.getChildren().add(Parts.chip("info", texts.get("replies.informs"), "line"));
    }
    if (reply.original().isPresent()) {
      head.getChildren().add(Parts.chip("archive", texts.get("replies.sealed"), "line"));
    }
    head.getChildren().add(open);
    card.getChildren().add(whole);
    return card;
  }

  @FXML
  void onRecord() {
    navigator.go(Place.of(ScreenId.REPLY, java.util.Objects.requireNonNull(caseId)));
  }
}
