package tutela.app;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.casefile.LastPlaceService.LastPlace;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FormDraft;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.interview.ui.AgeController;
import tutela.interview.ui.Call;
import tutela.interview.ui.CaseFile;
import tutela.interview.ui.InterviewController;
import tutela.interview.ui.MinorController;
import tutela.interview.ui.NextStepsSheet;
import tutela.interview.ui.PassedOnController;
import tutela.interview.ui.SafetyController;
import tutela.kernel.CaseId;
import tutela.letters.pdf.PdfPapers;
import tutela.letters.ui.LetterActions;
import tutela.letters.ui.LetterController;
import tutela.letters.ui.LettersController;
import tutela.letters.ui.MandateController;
import tutela.packs.domain.Platform;
import tutela.packs.ui.AddresseeController;
import tutela.packs.ui.ConfirmationController;
import tutela.packs.ui.DirectoryController;
import tutela.packs.ui.SourcesController;
import tutela.paper.ui.PrintSheet;
import tutela.settings.domain.Office;
import tutela.settings.ui.SettingsController;
import tutela.shell.ui.MainWindow;
import tutela.shell.ui.Session;
import tutela.shell.ui.SideCounts;
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
import tutela.vault.OpenVault;
import tutela.vault.SlotService;

/** What lives from unlocking to locking. Closing it is locking: there is no other lock flag. */
final class SessionWiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionWiring.class);
  private static final int SECONDS_TO_FINISH = 20;

  private final Wiring wiring;
  private final OpenVault vault;
  final SessionServices services;
  private final Runnable lock;
  private final ExecutorService worker;
  private final ExecutorService paperWorker;
  private final Background background;
  private final Background papers;
  private final Sweeping sweeping;
  private final Call call;
  private final BackupsWiring backups;

  /**
   * @param worker on which the services are used; ended with the session
   */
  SessionWiring(
      Wiring wiring,
      OpenVault vault,
      SessionServices services,
      ExecutorService worker,
      ExecutorService paperWorker,
      Runnable lock) {
    this.wiring = wiring;
    this.vault = vault;
    this.services = services;
    this.lock = lock;
    this.worker = worker;
    this.paperWorker = paperWorker;
    this.background =
        new Background(worker, wiring.dialogs::failure, wiring.saveState, wiring.clock);
    this.papers = background.on(paperWorker);
    this.sweeping = new Sweeping(vault);
    this.call = new Call(wiring.clock);
    this.backups = new BackupsWiring(wiring, vault, services.office, background);
  }

  /**
   * Shows where one was, or the desk. Meanwhile the pages of the case file are looked through, and
   * what letters need is read, so that the first is as quick as the others.
   */
  void enter() {
    background
        .run(services.lastPlace::today)
        .then(last -> show(last.map(SessionWiring::place).orElse(Place.of(ScreenId.DESK))))
        .orElse(
            failure -> {
              show(Place.of(ScreenId.DESK));
              wiring.dialogs.failure(failure);
            })
        .start();
    papers.run(() -> wiring.papers().warmUp()).start();
    sweeping.start(background, wiring.dialogs, restore());
    background
        .aside("strengthen")
        .run(vault::strengthen)
        .orElse(failure -> LOG.info("the slot stays as it is: {}", failure.key()))
        .start();
    backups.startIfDue();
  }

  private Dialogs.Remedy restore() {
    return new Dialogs.Remedy(
        "failure-restore",
        wiring.texts.get("failure.restore"),
        () -> {
          lock.run();
          wiring.show(ScreenId.RESTORE);
        });
  }

  private static Place place(LastPlace last) {
    return Place.of(ScreenId.valueOf(last.screen()), last.caseId(), last.subject());
  }

  private void shown(Place place) {
    if (vault.isLookedAt()) {
      return;
    }
    background
        .run(
            () ->
                place
                    .caseId()
                    .ifPresentOrElse(
                        id -> services.lastPlace.keep(id, place.screen().name(), place.subject()),
                        services.lastPlace::forget))
        .start();
    // at the desk the parsed fonts would be a fifth of all memory in use
    PdfPapers pdf = wiring.papers();
    papers.run(place.caseId().isPresent() ? pdf::ready : pdf::rest).start();
  }

  /** The program ends as it should: the next start begins with the desk. */
  void end() {
    if (!vault.isLookedAt()) {
      background.run(services.lastPlace::forget).start();
    }
    close();
  }

  /** The same place in another language. */
  void speakAnew() {
    show(Place.of(ScreenId.SETTINGS));
  }

  private void show(Place place) {
    Screens screens = screens();
    Office office = services.office.office();
    wiring.window.enter(
        new Session(
            screens,
            counts(),
            background,
            lock,
            this::newCase,
            this::shown,
            standing(office),
            vault.report()),
        place);
    // danger waits for nothing, not even for its page to be made; in two steps, so that neither
    // holds the window up for long
    background.run(() -> {}).then(done -> screens.get(ScreenId.SAFETY)).start();
    background
        .run(() -> {})
        .then(done -> wiring.window.prepare(screens.get(ScreenId.SAFETY)))
        .start();
  }

  private Session.Standing standing(Office office) {
    if (vault.isLookedAt()) {
      return Session.Standing.LOOKED_AT;
    }
    return office.practice() ? Session.Standing.PRACTICE : Session.Standing.USUAL;
  }

  private void newCase() {
    background
        .run(() -> services.cases.open(wiring.texts.language()))
        .saves()
        .then(made -> wiring.window.go(Place.of(ScreenId.INTERVIEW, made.id())))
        .start();
  }

  private SideCounts counts() {
    return new SideCounts() {
      @Override
      public int due() {
        return services.desk.countDue();
      }

      @Override
      public Case of(CaseId caseId) {
        tutela.casefile.domain.Case matter = services.cases.get(caseId);
        return new Case(
            matter.isOpen()
                ? matter.reference()
                : wiring.texts.get("side.closed", "reference", matter.reference()),
            services.items.of(caseId).size(),
            services.letters.of(caseId).size(),
            services.replies.of(caseId).size());
      }
    };
  }

  Screens screens() {
    Screens screens = new Screens(wiring.texts);
    Sheets sheets = new Sheets(screens, wiring.dialogs);
    PrintSheet printing =
        new PrintSheet(
            screens, wiring.dialogs, wiring.machine.queues(), wiring.files, papers, wiring.texts);
    tracking(screens, sheets);
    letters(screens, sheets, printing);
    packs(screens, sheets);
    interview(screens, sheets, printing);
    screens.with(
        SettingsController.class,
        () ->
            new SettingsController(
                wiring.settings,
                services.office,
                background,
                screens,
                wiring.window,
                wiring.texts));
    new OpenersWiring(wiring, services, background, printing, sheets).addTo(screens);
    backups.addTo(screens);
    return screens;
  }

  private FormDraft draft() {
    return new FormDraft(new FormDrafts(services.drafts), background);
  }

  private void letters(Screens screens, Sheets sheets, PrintSheet printing) {
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
                    draft(),
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

  private void tracking(Screens screens, Sheets sheets) {
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
                    backups::unsaved,
                    background,
                    window,
                    this::newCase,
                    texts))
        .with(
            CasesController.class,
            () -> new CasesController(services.desk, background, window, this::newCase, texts))
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
                    services.items, services.directory::named, draft(), background, sheets, texts))
        .with(
            ItemController.class,
            () ->
                new ItemController(
                    services.items, wiring.clipboard, draft(), background, sheets, texts))
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
                    draft(),
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

  private void packs(Screens screens, Sheets sheets) {
    Texts texts = wiring.texts;
    Library library = wiring.library();
    OtherSources others = new OtherSources(library, texts);
    screens
        .with(
            DirectoryController.class,
            () ->
                new DirectoryController(
                    services.directory,
                    () ->
                        services.office.office().practice()
                            ? Platform.Origin.INVENTED
                            : Platform.Origin.REAL,
                    wiring.clipboard,
                    background,
                    sheets,
                    wiring.toasts,
                    texts))
        .with(
            AddresseeController.class,
            () -> new AddresseeController(services.directory, draft(), background, sheets, texts))
        .with(
            ConfirmationController.class,
            () -> new ConfirmationController(services.directory, background, sheets, texts))
        .with(
            SourcesController.class,
            () ->
                new SourcesController(
                    library.packs(), others::all, background, texts, wiring.clock));
  }

  /** Who says her name to the person; a key is no name. */
  private String speaker() {
    String who = services.who.get();
    return who.equals(SlotService.RECOVERY) ? services.office.office().caseworker() : who;
  }

  private void interview(Screens screens, Sheets sheets, PrintSheet printing) {
    MainWindow window = wiring.window;
    Texts texts = wiring.texts;
    Clock clock = wiring.clock;
    CaseFile file =
        new CaseFile(
            services.interview,
            services.cases,
            services.notes,
            services.drafts,
            services.items,
            services.mandates,
            this::speaker,
            services.directory::nameOf);
    CallPapers callPapers = new CallPapers(services, services.papers, services.helplines);
    screens
        .with(
            InterviewController.class,
            () ->
                new InterviewController(
                    file,
                    call,
                    services.helplines,
                    new NextStepsSheet(callPapers, printing, wiring.dialogs, texts),
                    background,
                    wiring.dialogs,
                    window,
                    texts,
                    clock))
        .with(
            SafetyController.class,
            () ->
                new SafetyController(
                    file,
                    call,
                    services.helplines,
                    callPapers,
                    printing,
                    background,
                    wiring.dialogs,
                    window,
                    texts,
                    clock))
        .with(
            MinorController.class,
            () ->
                new MinorController(
                    file,
                    call,
                    services.helplines,
                    callPapers,
                    printing,
                    background,
                    wiring.dialogs,
                    window,
                    sheets,
                    texts,
                    clock))
        .with(AgeController.class, () -> new AgeController(file, background, sheets, texts))
        .with(
            PassedOnController.class,
            () -> new PassedOnController(file, background, sheets, texts, clock));
  }

  boolean isQuiet() {
    return background.pending() == 0;
  }

  /** Waits for what is being saved, then closes the case file and wipes the keys. */
  @Override
  public void close() {
    background.close();
    sweeping.stop();
    backups.stop();
    worker.shutdown();
    paperWorker.shutdownNow();
    try {
      if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)
          || !backups.awaitEnd(SECONDS_TO_FINISH)) {
        LOG.warn("work did not end in time; the case file is closed all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    vault.close();
  }
}
