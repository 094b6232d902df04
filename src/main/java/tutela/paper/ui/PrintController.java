package tutela.paper.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Words;
import tutela.kernel.AppFailure;
import tutela.paper.PagePictures;
import tutela.paper.print.PageRange;
import tutela.paper.print.PrintOptions;
import tutela.paper.print.PrintQueue;
import tutela.paper.print.QueueAbilities;
import tutela.paper.print.Queues;

/** Printer, copies, pages, sides, tray; or the file. */
final class PrintController {
  private final String title;
  private final Callable<byte[]> maker;
  private final Consumer<String> onPrinted;
  private final Queues queues;
  private final FileChoice files;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final BooleanProperty working = new SimpleBooleanProperty();
  private byte @Nullable [] pdf;
  private int pageCount;

  @FXML private Label heading;
  @FXML private Banner none;
  @FXML private FormField queueField;
  @FXML private ComboBox<PrintQueue> queue;
  @FXML private FormField copiesField;
  @FXML private TextField copies;
  @FXML private FormField pagesField;
  @FXML private TextField pages;
  @FXML private FormField sidesField;
  @FXML private Segmented<PrintOptions.Sides> sides;
  @FXML private FormField trayField;
  @FXML private ComboBox<Optional<QueueAbilities.Tray>> tray;
  @FXML private Label state;
  @FXML private Button save;
  @FXML private Button print;

  PrintController(
      String title,
      Callable<byte[]> maker,
      Consumer<String> onPrinted,
      Queues queues,
      FileChoice files,
      Background background,
      Dialogs dialogs,
      Texts texts) {
    this.title = title;
    this.maker = maker;
    this.onPrinted = onPrinted;
    this.queues = queues;
    this.files = files;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    heading.setText(texts.get("print.title", "what", title));
    queue.setConverter(
        Words.of(
            q ->
                q.state() == PrintQueue.State.STOPPED
                    ? texts.get("print.stopped", "name", q.label())
                    : q.label()));
    queue.valueProperty().addListener(o -> showAbilities());
    sides.choices(
        List.of(PrintOptions.Sides.ONE, PrintOptions.Sides.TWO_LONG_EDGE),
        s -> texts.get("print.sides." + (s == PrintOptions.Sides.ONE ? "one" : "two")));
    sides.setValue(PrintOptions.Sides.ONE);
    tray.setConverter(
        Words.of(t -> t.map(QueueAbilities.Tray::label).orElse(texts.get("print.tray-any"))));
    Parts.show(none, false);
    Parts.show(trayField, false);
    Parts.show(sidesField, false);
    print.disableProperty().bind(working);
    save.disableProperty().bind(working);
    print.textProperty().bind(working.map(b -> texts.get(b ? "print.working" : "print.do")));
  }

  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  private record Ready(byte[] pdf, int pages, List<PrintQueue> queues) {
    @Override
    public String toString() {
      return "Ready";
    }
  }

  void load() {
    background
        .run(
            () -> {
              byte[] made = maker.call();
              try (PagePictures pictures = PagePictures.of(made)) {
                return new Ready(made, pictures.pages(), queues.list());
              }
            })
        .busy(working)
        .then(this::show)
        .orElse(
            failure -> {
              dialogs.close();
              dialogs.failure(failure);
            })
        .start();
  }

  private void show(Ready ready) {
    pdf = ready.pdf();
    pageCount = ready.pages();
    pagesField.setHint(texts.get("print.pages-hint", "n", pageCount));
    queue.getItems().setAll(ready.queues());
    boolean hasQueue = !ready.queues().isEmpty();
    Parts.show(none, !hasQueue);
    Parts.show(queueField, hasQueue);
    Parts.show(copiesField, hasQueue);
    Parts.show(pagesField, hasQueue);
    Parts.show(print, hasQueue);
    print.setDefaultButton(hasQueue);
    save.setDefaultButton(!hasQueue);
    if (hasQueue) {
      queue.setValue(ready.queues().getFirst());
      print.requestFocus();
    } else {
      save.requestFocus();
    }
  }

  private void showAbilities() {
    PrintQueue chosen = queue.getValue();
    if (chosen == null) {
      return;
    }
    background
        .run(() -> queues.abilities(chosen))
        .then(
            able -> {
              if (chosen.equals(queue.getValue())) {
                Parts.show(sidesField, able.duplex() == QueueAbilities.Duplex.YES);
                sides.setValue(PrintOptions.Sides.ONE);
                tray.getItems().clear();
                tray.getItems().add(Optional.empty());
                able.trays().forEach(t -> tray.getItems().add(Optional.of(t)));
                tray.setValue(Optional.empty());
                Parts.show(trayField, !able.trays().isEmpty());
              }
            })
        .orElse(
            failure -> {
              Parts.show(sidesField, false);
              Parts.show(trayField, false);
            })
        .start();
  }

  @FXML
  void onPrint() {
    Optional<Integer> number = number(copies.getText(), 1, 99);
    if (number.isEmpty()) {
      copiesField.wrong(texts.get("print.copies-wrong"));
      copies.requestFocus();
      return;
    }
    Optional<PageRange> range = Optional.empty();
    if (!pages.getText().isBlank()) {
      range = range(pages.getText());
      if (range.isEmpty()) {
        pagesField.wrong(texts.get("print.pages-wrong", "n", pageCount));
        pages.requestFocus();
        return;
      }
    }
    PrintQueue chosen = queue.getValue();
    PrintOptions.Sides side = sides.getValue();
    Optional<QueueAbilities.Tray> from =
        tray.getValue() == null ? Optional.empty() : tray.getValue();
    PrintOptions options =
        new PrintOptions(number.get(), range, side == null ? PrintOptions.Sides.ONE : side, from);
    byte[] paper = java.util.Objects.requireNonNull(pdf);
    background
        .run(() -> queues.print(chosen, title, paper, options))
        .busy(working)
        .then(
            job -> {
              dialogs.close();
              onPrinted.accept(chosen.label());
            })
        .orElse(failure -> dialogs.failure(failure, this::onPrint))
        .start();
  }

  private Optional<PageRange> range(String text) {
    String[] parts = text.strip().split("\\s*-\\s*", -1);
    Optional<Integer> first = number(parts[0], 1, pageCount);
    Optional<Integer> last = parts.length == 2 ? number(parts[1], 1, pageCount) : first;
    return parts.length > 2 || first.isEmpty() || last.isEmpty() || last.get() < first.get()
        ? Optional.empty()
        : Optional.of(new PageRange(first.get(), last.get()));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    try {
      int n = Integer.parseInt(text.strip());
      return n >= least && n <= most ? Optional.of(n) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @FXML
  void onSave() {
    byte[] paper = java.util.Objects.requireNonNull(pdf);
    files
        .save(texts.get("print.save-title"), title.replace('/', '-') + ".pdf")
        .ifPresent(
            path ->
                background
                    .run(() -> write(path, paper))
                    .busy(working)
                    .then(done -> state.setText(texts.get("print.saved", "name", name(path))))
                    .start());
  }

  private static void write(Path path, byte[] bytes) {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  @FXML
  void onCancel() {
    dialogs.close();
  }
}
