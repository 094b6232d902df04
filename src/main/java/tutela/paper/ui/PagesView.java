package tutela.paper.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;
import tutela.paper.PagePicture;
import tutela.paper.PagePictures;

/**
 * A paper page by page as it will be printed, made anew off the FX thread whenever it changes. It
 * turns to where a text stands and marks it, until somebody turns the pages by hand.
 */
public final class PagesView extends VBox {
  private static final double FULL_WIDTH = 794;
  private static final double SCROLL_BAR = 16;
  private static final double SMALLEST = 0.3;
  private static final double LARGEST = 2;
  private static final double STEP = 1.2;
  private static final double FIT = 0;

  private final Label where = Parts.iconLabel("file-text", "", "small", "muted");
  private final Label percent = Parts.label("", "small", "muted", "aside");
  private final PageView page = new PageView();
  private final StackPane ground = new StackPane(page);
  private final ScrollPane scroll = new ScrollPane(ground);
  private @Nullable Background papers;
  private @Nullable Texts texts;
  private Consumer<AppFailure> problem = failure -> {};
  private @Nullable PagePictures pictures;
  private Callable<byte[]> maker = () -> new byte[0];
  private String wanted = "";
  private boolean turnedByHand;
  private int shown = 1;
  private int of = 1;
  private double zoom = FIT;
  private int generation;

  public PagesView() {
    getStyleClass().add("pages");
    page.setVisible(false);
    ground.getStyleClass().add("pages-ground");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    widthProperty()
        .addListener(
            (o, before, now) -> {
              if (zoom == FIT && pictures != null) {
                render();
              }
            });
  }

  /**
   * @param onProblem hears why no page could be made, on the FX thread
   */
  public void prepare(Background worker, Texts words, Consumer<AppFailure> onProblem) {
    papers = worker;
    texts = words;
    problem = onProblem;
    HBox bar =
        Parts.row(
            "pages-bar",
            where,
            Parts.spring(),
            button("page-before", "chevron-left", () -> turn(-1)),
            button("page-after", "chevron-right", () -> turn(1)),
            aside(button("zoom-out", "zoom-out", () -> zoom(1 / STEP))),
            percent,
            aside(button("zoom-in", "zoom-in", () -> zoom(STEP))));
    getChildren().setAll(bar, scroll);
  }

  private Button button(String id, String icon, Runnable action) {
    String name = Objects.requireNonNull(texts).get("pages." + id);
    Button button = Parts.iconButton(id, icon, "", "flat", "plain", "compact");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(e -> action.run());
    return button;
  }

  /** Goes where text is large: the page is as wide as its column anyway. */
  private static Button aside(Button button) {
    button.getStyleClass().add("aside");
    return button;
  }

  /** The file whose pages are shown; for saving or printing what is seen. */
  public Callable<byte[]> maker() {
    return maker;
  }

  /**
   * Shows a paper.
   *
   * @param make makes the file; runs off the FX thread
   * @param find a text to turn to and mark; empty = none
   */
  public void show(Callable<byte[]> make, String find) {
    maker = make;
    if (!find.equals(wanted)) {
      turnedByHand = false;
      if (find.isEmpty()) {
        shown = 1;
      }
    }
    wanted = find;
    refresh();
  }

  /** Lets go of the file; nothing of it stays in memory. */
  public void clear() {
    generation++;
    page.setVisible(false);
    maker = () -> new byte[0];
    PagePictures before = pictures;
    pictures = null;
    if (before != null) {
      Objects.requireNonNull(papers).run(before::close).start();
    }
  }

  private record Made(PagePictures pictures, List<PagePictures.Found> found) {}

  private void refresh() {
    int mine = ++generation;
    Callable<byte[]> make = maker;
    String find = wanted;
    Objects.requireNonNull(papers)
        .run(
            () -> {
              PagePictures made = PagePictures.of(make.call());
              return new Made(made, find.isEmpty() ? List.of() : made.find(find));
            })
        .then(made -> accept(made, mine))
        .orElse(
            failure -> {
              if (mine == generation) {
                problem.accept(failure);
              }
            })
        .start();
  }

  private List<PagePictures.Found> found = List.of();

  private void accept(Made made, int mine) {
    if (mine != generation) {
      Objects.requireNonNull(papers).run(made.pictures()::close).start();
      return;
    }
    PagePictures before = pictures;
    pictures = made.pictures();
    if (before != null) {
      Objects.requireNonNull(papers).run(before::close).start();
    }
    of = made.pictures().pages();
    found = made.found();
    if (!turnedByHand && !found.isEmpty()) {
      shown = found.getFirst().page();
    }
    shown = Math.clamp(shown, 1, of);
    render();
  }

  private void turn(int by) {
    turnedByHand = true;
    shown = Math.clamp(shown + by, 1, of);
    scroll.setVvalue(0);
    render();
  }

  private void zoom(double by) {
    zoom = Math.clamp(scale() * by, SMALLEST, LARGEST);
    render();
  }

  private double around() {
    return ground.snappedLeftInset() + ground.snappedRightInset() + SCROLL_BAR;
  }

  private double scale() {
    double around = around();
    double room = getWidth() > around ? getWidth() - around : FULL_WIDTH * 0.6;
    return zoom == FIT ? Math.clamp(room / FULL_WIDTH, SMALLEST, 1.25) : zoom;
  }

  private void render() {
    PagePictures now = pictures;
    if (now == null) {
      return;
    }
    int mine = generation;
    int number = shown;
    double scale = scale();
    double pixels = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    Texts words = Objects.requireNonNull(texts);
    where.setText(words.get("pages.where", "page", number, "of", of));
    percent.setText(words.get("pages.percent", "n", Math.round(scale * 100)));
    Objects.requireNonNull(papers)
        .run(() -> now.render(number, scale * pixels))
        .then(
            picture -> {
              if (mine == generation && number == shown) {
                place(picture, scale, pixels);
              }
            })
        .orElse(problem)
        .start();
  }

  private void place(PagePicture picture, double scale, double pixels) {
    List<PagePictures.Box> boxes =
        found.stream().filter(f -> f.page() == shown).flatMap(f -> f.boxes().stream()).toList();
    page.show(picture, scale, pixels, boxes);
    page.setVisible(true);
    Texts words = Objects.requireNonNull(texts);
    Parts.speaking(page, words.get("pages.where", "page", shown, "of", of));
    if (!boxes.isEmpty() && !turnedByHand) {
      double height = page.prefHeight(-1) + around();
      double view = scroll.getViewportBounds().getHeight();
      double top = boxes.getFirst().y() * scale * 96 / 72 - view / 2;
      scroll.setVvalue(height > view ? Math.clamp(top / (height - view), 0, 1) : 0);
    }
  }

  /** A remark in place of the pages, while none can be made. */
  public void blank() {
    page.setVisible(false);
    where.setGraphic(new Icon("file-text"));
    where.setText("");
    percent.setText("");
  }
}
