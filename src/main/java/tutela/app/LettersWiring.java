package tutela.app;

import tutela.fx.Background;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.letters.ui.LetterActions;
import tutela.letters.ui.LetterController;
import tutela.letters.ui.LettersController;
import tutela.letters.ui.MandateController;
import tutela.paper.ui.PrintSheet;
import tutela.shell.ui.MainWindow;

/** The mandate and the letters of a case. */
record LettersWiring(
    Wiring wiring,
    SessionServices services,
    Background background,
    Background papers,
    PrintSheet printing,
    Sheets sheets) {

  void addTo(Screens screens) {
    MainWindow window = wiring.window;
    Texts texts = wiring.texts;
    LetterOutbox outbox = new LetterOutbox(services, texts);
    LetterActions actions =
        new LetterActions(
            services.letters,
            outbox,
            printing,
            wiring.files,
            background,
            sheets,
            wiring.toasts,
            texts);
    screens
        .with(
            MandateController.class,
            () ->
                new MandateController(
                    services.consents,
                    services.attachments,
                    printing,
                    FormDrafts.kept(services, background),
                    wiring.files,
                    background,
                    papers,
                    wiring.dialogs,
                    wiring.toasts,
                    window,
                    texts))
        .with(
            LettersController.class,
            () -> new LettersController(services.letters, outbox, background, window, texts))
        .with(
            LetterController.class,
            () ->
                new LetterController(
                    services.letters,
                    services.directory,
                    outbox,
                    actions,
                    background,
                    papers,
                    wiring.dialogs,
                    window,
                    texts));
  }
}
