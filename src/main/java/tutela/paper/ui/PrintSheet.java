package tutela.paper.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Parent;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Screens;
import tutela.fx.Texts;
import tutela.paper.print.Queues;

/** Opens the sheet with which any paper is printed or saved. */
public final class PrintSheet {
  private final Screens screens;
  private final Dialogs dialogs;
  private final Queues queues;
  private final FileChoice files;
  private final Background background;
  private final Texts texts;

  public PrintSheet(
      Screens screens,
      Dialogs dialogs,
      Queues queues,
      FileChoice files,
      Background background,
      Texts texts) {
    this.screens = screens;
    this.dialogs = dialogs;
    this.queues = queues;
    this.files = files;
    this.background = background;
    this.texts = texts;
  }

  /**
   * @param title of the sheet, of the job and of the saved file: reference or kind of paper, never
   *     a name
   * @param pdf makes the paper; called off the FX thread
   * @param printed hears the queue that took it, on the FX thread
   */
  public void open(String title, Callable<byte[]> pdf, Consumer<String> printed) {
    PrintController controller =
        new PrintController(title, pdf, printed, queues, files, background, dialogs, texts);
    Parent card = screens.part("/tutela/paper/ui/print-sheet.fxml", controller);
    dialogs.open(card, dialogs::close);
    controller.load();
  }
}
