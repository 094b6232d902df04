package tutela.app;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import tutela.fx.Background;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.settings.domain.Office;
import tutela.shell.ui.MainWindow;
import tutela.tracking.ui.BackupAge;
import tutela.tracking.ui.CaseOverviewController;
import tutela.tracking.ui.CasesController;
import tutela.tracking.ui.CheckController;
import tutela.tracking.ui.CloseController;
import tutela.tracking.ui.DeskController;
import tutela.tracking.ui.EraseController;
import tutela.tracking.ui.ItemController;
import tutela.tracking.ui.ItemsController;
import tutela.tracking.ui.JournalController;
import tutela.tracking.ui.KeepController;
import tutela.tracking.ui.NoticeController;
import tutela.tracking.ui.PasteController;
import tutela.tracking.ui.ReopenController;
import tutela.tracking.ui.RepliesController;
import tutela.tracking.ui.ReplyController;
import tutela.tracking.ui.TableController;

/** The desk, the cases, and what is published, sent and answered. */
record TrackingWiring(
    Wiring wiring,
    SessionServices services,
    Background background,
    Sheets sheets,
    Supplier<Optional<BackupAge>> unsaved,
    Runnable newCase) {

  void addTo(Screens screens) {
    MainWindow window = wiring.window;
    Texts texts = wiring.texts;
    Clock clock = wiring.clock;
    Supplier<Office> office = services.office::office;
    CaseKnowledge known = new CaseKnowledge(services, texts);
    screens
        .with(
            DeskController.class,
            () ->
                new DeskController(
                    services.desk,
                    services.cases,
                    office,
                    unsaved,
                    background,
                    window,
                    newCase,
                    texts))
        .with(
            CasesController.class,
            () -> new CasesController(services.desk, background, window, newCase, texts))
        .with(
            CaseOverviewController.class,
            () ->
                new CaseOverviewController(services.desk, known, background, window, sheets, texts))
        .with(
            CloseController.class,
            () -> new CloseController(services.closing, background, sheets, wiring.toasts, texts))
        .with(
            ReopenController.class,
            () -> new ReopenController(services.closing, background, sheets, texts))
        .with(
            KeepController.class,
            () -> new KeepController(services.closing, background, sheets, texts))
        .with(
            EraseController.class,
            () ->
                new EraseController(
                    services.cases, background, sheets, window, wiring.toasts, texts))
        .with(
            JournalController.class,
            () -> new JournalController(services.desk, background, window, texts))
        .with(
            ItemsController.class,
            () ->
                new ItemsController(
                    services.desk, services.items, known, background, window, sheets, texts))
        .with(
            PasteController.class,
            () ->
                new PasteController(
                    services.items,
                    services.directory::named,
                    FormDrafts.kept(services, background),
                    background,
                    sheets,
                    texts))
        .with(
            TableController.class,
            () ->
                new TableController(
                    services.tables,
                    wiring.files,
                    background.aside("table"),
                    background,
                    sheets,
                    texts))
        .with(
            ItemController.class,
            () ->
                new ItemController(
                    services.items,
                    wiring.clipboard,
                    FormDrafts.kept(services, background),
                    background,
                    sheets,
                    texts))
        .with(
            CheckController.class,
            () ->
                new CheckController(
                    services.desk,
                    services.items,
                    known,
                    wiring.clipboard,
                    background,
                    wiring.dialogs,
                    window,
                    texts,
                    clock))
        .with(
            NoticeController.class,
            () ->
                new NoticeController(
                    services.notices,
                    services.attachments,
                    FormDrafts.kept(services, background),
                    wiring.files,
                    background,
                    sheets,
                    texts,
                    clock))
        .with(
            RepliesController.class,
            () -> new RepliesController(services.replies, background, window, texts))
        .with(
            ReplyController.class,
            () ->
                new ReplyController(
                    services.desk,
                    services.replies,
                    known,
                    services.attachments,
                    services.drafts,
                    wiring.files,
                    background,
                    wiring.dialogs,
                    window,
                    texts,
                    clock));
  }
}
