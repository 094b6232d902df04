package tutela.letters.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import tutela.fx.Background;
import tutela.fx.FileChoice;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.paper.ui.PrintSheet;

/** Lets a letter leave: to a printer, into a file, into an e-mail; and notes that it left. */
public final class LetterActions {
  private final LetterService letters;
  private final Outbox outbox;
  private final PrintSheet printing;
  private final FileChoice files;
  private final Background background;
  private final Sheets sheets;
  private final Toasts toasts;
  private final Texts texts;

  public LetterActions(
      LetterService letters,
      Outbox outbox,
      PrintSheet printing,
      FileChoice files,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    this.letters = letters;
    this.outbox = outbox;
    this.printing = printing;
    this.files = files;
    this.background = background;
    this.sheets = sheets;
    this.toasts = toasts;
    this.texts = texts;
  }

  /**
   * @param printed runs on the FX thread once a printer took it
   */
  void print(LetterView view, Runnable printed) {
    LetterId id = view.letter().id();
    printing.open(view.cover().subject(), () -> letters.finalPdf(id), printer(printed));
  }

  void proof(LetterView view) {
    LetterId id = view.letter().id();
    printing.open(
        texts.get("letter.proof-of", "reference", view.cover().subject()),
        () -> letters.proof(id),
        printer(() -> {}));
  }

  private Consumer<String> printer(Runnable printed) {
    return queue -> {
      toasts.show(texts.get("letter.printed", "queue", queue));
      printed.run();
    };
  }

  void savePdf(LetterView view, Runnable saved) {
    LetterId id = view.letter().id();
    save("letter.save-title", view.cover().fileName(), () -> letters.finalPdf(id), saved);
  }

  void mail(LetterView view, Runnable saved) {
    LetterId id = view.letter().id();
    save(
        "letter.mail-title",
        named(view, ".eml"),
        () -> outbox.mail(view.cover(), letters.finalPdf(id)),
        saved);
  }

  void listAsText(LetterView view) {
    LetterId id = view.letter().id();
    save("letter.list-title", named(view, ".txt"), () -> letters.finalList(id), () -> {});
  }

  void listAsCsv(LetterView view) {
    LetterId id = view.letter().id();
    save("letter.list-title", named(view, ".csv"), () -> letters.finalTable(id), () -> {});
  }

  private static String named(LetterView view, String ending) {
    return view.cover().fileName().replace(".pdf", ending);
  }

  private void save(String title, String name, Callable<byte[]> bytes, Runnable saved) {
    files
        .save(texts.get(title), name)
        .ifPresent(
            path ->
                background
                    .run(() -> write(path, bytes.call()))
                    .then(
                        written -> {
                          toasts.show(texts.get("letter.saved", "name", written));
                          saved.run();
                        })
                    .start());
  }

  private static String write(Path path, byte[] bytes) {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /**
   * @param event {@code sent}, {@code received} or {@code ack}
   * @param afterwards runs once the sheet is gone
   */
  void note(CaseId caseId, LetterId id, String event, Runnable afterwards) {
    sheets.open(
        ScreenId.NOTICE, Place.of(ScreenId.NOTICE, caseId, event + ":" + id.value()), afterwards);
  }
}
