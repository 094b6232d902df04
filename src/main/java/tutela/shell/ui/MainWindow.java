package tutela.shell.ui;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tutela.fx.Dialogs;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.SaveState;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Screens;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.kernel.CaseId;

/**
 * The one window. Before unlocking it shows a single page; after, the side bar and the page one is
 * on. It is also the way from page to page and hears the keys that work everywhere.
 */
public final class MainWindow implements Navigator {
  private static final Set<ScreenId> NARROW =
      EnumSet.of(
          ScreenId.INTERVIEW, ScreenId.SAFETY, ScreenId.MINOR, ScreenId.LETTER, ScreenId.REPLY);

  private final Texts texts;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final SaveState saveState;
  private final IdleLock idle;
  private final Clock clock;
  private final Deque<Place> history = new ArrayDeque<>();

  @FXML private StackPane window;
  @FXML private BorderPane behind;
  @FXML private StackPane side;
  @FXML private StackPane pages;
  @FXML private StackPane veils;
  @FXML private StackPane toastLayer;
  @FXML private StackPane cover;
  @FXML private HBox status;
  @FXML private Label saved;
  @FXML private Label standing;
  @FXML private Label lockIn;
  @FXML private Label clockZone;
  @FXML private HBox hide;

  private @Nullable Session session;
  private @Nullable SideBarController sideBar;
  private @Nullable Screen screen;
  private @Nullable Place place;
  private @Nullable StatusLine statusLine;
  private @Nullable Cover covering;
  private @Nullable Keys keys;
  private boolean narrowed;

  public MainWindow(
      Texts texts,
      Dialogs dialogs,
      Toasts toasts,
      SaveState saveState,
      IdleLock idle,
      Clock clock) {
    this.texts = texts;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.saveState = saveState;
    this.idle = idle;
    this.clock = clock;
  }

  /** Loads the frame; call again after a change of language. */
  public Parent load() {
    return new Screens(texts).part("/tutela/shell/ui/main-window.fxml", this);
  }

  @FXML
  void initialize() {
    dialogs.attach(veils, behind);
    toasts.attach(toastLayer);
    // what was told before a sheet opens must not lie over its buttons
    veils
        .getChildren()
        .addListener(
            (ListChangeListener<Node>)
                change -> {
                  if (change.next() && change.wasAdded()) {
                    toasts.clear();
                  }
                });
    statusLine = new StatusLine(texts, saveState, idle, saved, standing, lockIn, clockZone, hide);
    saveState.stateProperty().addListener(o -> statusLine().showSaved());
    idle.minutesLeftProperty().addListener(o -> statusLine().showLockIn());
    covering = new Cover(cover, clock);
    keys = new Keys(this, dialogs, new Regions(side, pages, status), pages, veils);
    covering().takeAway();
    statusLine().gate("status.locked");
  }

  private StatusLine statusLine() {
    return Objects.requireNonNull(statusLine);
  }

  private Cover covering() {
    return Objects.requireNonNull(covering);
  }

  private Keys keys() {
    return Objects.requireNonNull(keys);
  }

  /** Hears keys and signs of life on this scene. */
  public void attach(Scene scene) {
    idle.watch(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Session now = session;
          if (now != null) {
            covering().keys(event, now.lock());
          }
        });
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    scene.widthProperty().addListener(o -> applyNarrow());
    window.getStyleClass().addListener((javafx.beans.InvalidationListener) o -> applyNarrow());
  }

  /**
   * Shows one page without side bar: the way in.
   *
   * @param statusKey text of the status line
   */
  public void gate(Screens.Loaded page, String statusKey) {
    if (session != null) {
      dialogs.closeAll();
    }
    session = null;
    sideBar = null;
    place = null;
    history.clear();
    idle.stop();
    toasts.clear();
    covering().takeAway();
    side.getChildren().clear();
    screen = page.screen();
    swap(page.root());
    statusLine().gate(statusKey);
  }

  /** Shows a place in an unlocked case file. */
  public void enter(Session opened, Place first) {
    session = opened;
    SideBarController controller = new SideBarController(texts, this, () -> opened.lock().run());
    Parent bar = new Screens(texts).part("/tutela/shell/ui/side-bar.fxml", controller);
    sideBar = controller;
    side.getChildren().setAll(bar);
    statusLine().enter(opened.standing(), opened.report());
    idle.start(opened.lock());
    statusLine().showSaved();
    place = null;
    go(first);
  }

  /** Keeps what is being typed on the page one is on, or in a sheet over it. */
  public void leavePage() {
    window.requestFocus(); // each field keeps what was typed as it is left
    if (screen != null) {
      screen.leave();
    }
  }

  @Override
  public void go(Place target) {
    Session now = Objects.requireNonNull(session);
    leavePage();
    if (place != null && !place.equals(target)) {
      history.push(place);
    }
    show(now, target);
  }

  @Override
  public void goAfresh(Place target) {
    history.clear();
    place = null;
    go(target);
  }

  @Override
  public void back() {
    Session now = session;
    if (now == null) {
      return;
    }
    leavePage();
    Place before = history.poll();
    show(now, before == null ? Place.of(ScreenId.DESK) : before);
  }

  private void show(Session now, Place target) {
    place = target;
    Screens.Loaded page = now.screens().get(target.screen());
    screen = page.screen();
    swap(page.root());
    if (sideBar != null) {
      sideBar.show(target);
    }
    narrowed = NARROW.contains(target.screen());
    applyNarrow();
    page.screen().open(target);
    now.shown().accept(target);
    refreshFrame();
  }

  @Override
  public void refreshFrame() {
    Session now = session;
    Place here = place;
    if (now == null || here == null) {
      return;
    }
    record Figures(int due, Optional<SideCounts.Case> ofCase) {}
    now.background()
        .run(() -> new Figures(now.counts().due(), here.caseId().map(now.counts()::of)))
        .then(
            figures -> {
              if (sideBar != null) {
                sideBar.count(figures.due(), figures.ofCase());
              }
            })
        .start();
  }

  private void swap(Node page) {
    pages.getChildren().setAll(page);
    Screens.settle(page);
    page.applyCss(); // what a scroll pane holds joins the window only now, and can take the focus
  }

  /** Lays a page out behind the one that is shown, so that it opens at once later. */
  public void prepare(Screens.Loaded page) {
    if (session == null || pages.getChildren().contains(page.root())) {
      return;
    }
    Screens.settle(page.root());
    pages.getChildren().addFirst(page.root());
    page.root().applyCss();
    page.root().layout();
    pages.getChildren().remove(page.root());
  }

  /** Narrow where it is wide, wide where it is narrow. */
  void turnSideBar() {
    narrowed = !narrowed;
    applyNarrow();
  }

  private void applyNarrow() {
    if (sideBar != null) {
      sideBar.narrow(narrowed || window.getStyleClass().contains("large-text"));
    }
  }

  private void keys(KeyEvent event) {
    Session now = session;
    if (now == null || event.isConsumed()) {
      return;
    }
    if (keys().take(event, now, caseHere())) {
      event.consume();
    } else if (screen != null && !dialogs.isOpen()) {
      screen.key(event);
    }
  }

  private Optional<CaseId> caseHere() {
    return place == null ? Optional.empty() : place.caseId();
  }

  @FXML
  void onHide() {
    if (session != null) {
      covering().hide();
    }
  }

  /** Covers what is shown while nobody looks at it here. */
  void lookAway() {
    covering().hideByItself();
  }

  /** Takes that cover away again; the one of F12 stays. */
  void lookBack() {
    covering().showByItself();
  }

  @FXML
  void onUncover() {
    Session now = session;
    covering().show(now == null ? () -> {} : now.lock());
  }
}
