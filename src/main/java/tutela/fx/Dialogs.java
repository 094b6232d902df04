package tutela.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.BodyScroll;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;

/**
 * What lies over the page: failures, questions about what cannot be undone, and sheets. The page
 * behind is disabled meanwhile, so that Tab stays in the card; the focus returns to where it was.
 */
public final class Dialogs {
  private static final Duration FADE = Duration.millis(120);

  /**
   * A card that is shown.
   *
   * @param what code of the failure that it tells, or nothing
   */
  private record Open(StackPane veil, @Nullable Node focusBefore, String what) {}

  private final Texts texts;
  private final ClipboardGuard clipboard;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable StackPane layer;
  private @Nullable Node behind;

  public Dialogs(Texts texts, ClipboardGuard clipboard) {
    this.texts = texts;
    this.clipboard = clipboard;
  }

  /**
   * @param layer where cards appear
   * @param behind what is disabled while one is open
   */
  public void attach(StackPane layer, Node behind) {
    this.layer = layer;
    this.behind = behind;
    layer.setPickOnBounds(false);
  }

  public boolean isOpen() {
    return !open.isEmpty();
  }

  /** Shows a card; Esc does {@code onEscape}, which normally closes it. */
  public void open(Parent card, Runnable onEscape) {
    open(card, onEscape, "");
  }

  private void open(Parent card, Runnable onEscape, String what) {
    StackPane host = java.util.Objects.requireNonNull(layer);
    Node page = java.util.Objects.requireNonNull(behind);
    StackPane veil = new StackPane(card);
    veil.getStyleClass().add("veil");
    Node focused = host.getScene().getFocusOwner();
    veil.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onEscape.run();
          }
        });
    Open before = open.peek();
    if (before == null) {
      page.setDisable(true);
      page.getStyleClass().add("veiled");
    } else {
      before.veil().setDisable(true);
      before.veil().getStyleClass().add("veiled");
    }
    open.push(new Open(veil, focused, what));
    host.getChildren().add(veil);
    veil.applyCss(); // only now can what a scroll pane holds take the focus
    FadeTransition fade = new FadeTransition(FADE, veil);
    fade.setFromValue(0);
    fade.setToValue(1);
    fade.play();
  }

  /** Takes the topmost card away. */
  public void close() {
    Open top = open.poll();
    if (top == null) {
      return;
    }
    java.util.Objects.requireNonNull(layer).getChildren().remove(top.veil());
    Open next = open.peek();
    if (next == null) {
      Node page = java.util.Objects.requireNonNull(behind);
      page.setDisable(false);
      page.getStyleClass().remove("veiled");
    } else {
      next.veil().setDisable(false);
      next.veil().getStyleClass().remove("veiled");
    }
    if (top.focusBefore() != null) {
      top.focusBefore().requestFocus();
    }
  }

  public void closeAll() {
    while (isOpen()) {
      close();
    }
  }

  /** The one place that shows a failure: what happened, what is safe, what to do. */
  public void failure(AppFailure failure) {
    failure(failure, List.of());
  }

  /**
   * @param again offered as the remedy, if there is one
   */
  public void failure(AppFailure failure, @Nullable Runnable again) {
    failure(
        failure,
        again == null
            ? List.of()
            : List.of(new Remedy("failure-retry", texts.get("failure.retry"), again)));
  }

  /**
   * What can be done about a failure.
   *
   * @param id of its button
   */
  public record Remedy(String id, String text, Runnable action) {}

  /**
   * @param remedies offered, the likeliest last
   */
  public void failure(AppFailure failure, List<Remedy> remedies) {
    String code = FailureCode.of(failure);
    if (open.stream().anyMatch(shown -> shown.what().equals(code))) {
      return; // it says so already
    }
    boolean refused = failure instanceof AppFailure.Invalid;
    String key = "failure." + (refused ? "invalid" : failure.key()) + ".";
    if (!texts.has(key + "title")) {
      key = "failure.unexpected.";
    }
    Object[] arguments = arguments(failure);
    String title = texts.get(key + "title", arguments);
    String safe = texts.get(key + "safe", arguments);
    String what =
        texts.get(refused && texts.has(failure.key()) ? failure.key() : key + "what", arguments);
    List<Remedy> offered = refused ? List.of() : remedies; // the same again is refused again
    VBox body =
        new VBox(
            Parts.wrapped(title, "h2"),
            fact("info", "", "failure.what", what),
            fact("check-circle", "ok-icon", "failure.safe", safe),
            fact(
                "arrow-right-circle",
                "accent-icon",
                "failure.next",
                texts.get(key + "next", arguments)),
            codeRow(code, FailureDetails.of(failure)));
    body.getStyleClass().add("dialog-body");
    Button later = Parts.button("failure-later", texts.get("failure.close"));
    later.setCancelButton(true);
    later.setOnAction(e -> close());
    HBox buttons = Parts.row("dialog-buttons", Parts.spring(), later);
    later.setDefaultButton(offered.isEmpty());
    for (Remedy remedy : offered) {
      Button button = Parts.button(remedy.id(), remedy.text());
      button.setDefaultButton(remedy.equals(offered.getLast()));
      button.setOnAction(
          e -> {
            close();
            remedy.action().run();
          });
      buttons.getChildren().add(button);
    }
    VBox card = card(body, buttons);
    card.setAccessibleText(title + " " + (refused ? what : safe));
    open(card, this::close, code);
    focusDefault(buttons);
  }

  private Object[] arguments(AppFailure failure) {
    if (failure instanceof AppFailure.StoreDamaged damaged && damaged.shortfall().isPresent()) {
      AppFailure.Shortfall lack = damaged.shortfall().get();
      Moments moments = new Moments(texts);
      String since = lack.since().map(at -> moments.date(at) + ", " + moments.time(at)).orElse("–");
      return new Object[] {"n", lack.entries(), "since", since};
    }
    return failure.arguments().toArray();
  }

  /**
   * Asks before something that cannot be undone.
   *
   * @param key prefix of the texts {@code .title .body .do}
   */
  public void confirm(String key, Runnable onYes, Object... arguments) {
    VBox body =
        new VBox(
            Parts.wrapped(texts.get(key + ".title", arguments), "h2"),
            Parts.wrapped(texts.get(key + ".body", arguments), "muted"));
    body.getStyleClass().add("dialog-body");
    Button no = Parts.button("confirm-no", texts.get("dialog.cancel"));
    no.setCancelButton(true);
    no.setOnAction(e -> close());
    Button yes = Parts.button("confirm-yes", texts.get(key + ".do", arguments));
    yes.setDefaultButton(true);
    yes.setOnAction(
        e -> {
          close();
          onYes.run();
        });
    HBox buttons = Parts.row("dialog-buttons", Parts.spring(), no, yes);
    VBox card = card(body, buttons);
    card.setAccessibleText(texts.get(key + ".title", arguments));
    open(card, this::close);
    no.requestFocus();
  }

  /** The frame of a card: body that scrolls when the window is low, buttons that stay. */
  public static VBox card(Node body, HBox buttons) {
    VBox card = new VBox(new BodyScroll(body), buttons);
    card.getStyleClass().add("dialog-card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return card;
  }

  /** Gives the focus, with its ring, to the default button of a row. */
  public static void focusDefault(HBox buttons) {
    List<Node> nodes = buttons.getChildren();
    for (Node node : nodes) {
      if (node instanceof Button button && button.isDefaultButton()) {
        button.requestFocus();
      }
    }
  }

  private HBox fact(String icon, String iconStyle, String headKey, String text) {
    Icon sign = new Icon(icon);
    if (!iconStyle.isEmpty()) {
      sign.styled(iconStyle);
    }
    VBox words = new VBox(Parts.label(texts.get(headKey), "strong"), Parts.wrapped(text, "muted"));
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    return Parts.row("fact", sign, words);
  }

  private HBox codeRow(String code, String details) {
    Button copy =
        Parts.iconButton("failure-copy", "copy", texts.get("failure.copy"), "flat", "compact");
    copy.setOnAction(
        e -> {
          clipboard.copy(details);
          copy.setText(texts.get("failure.copied"));
        });
    Label value = Parts.label(code, "mono");
    return Parts.row(
        "code-row", Parts.label(texts.get("failure.code"), "small", "muted"), value, copy);
  }
}
