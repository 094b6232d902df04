package tutela.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.casefile.LastPlaceService.LastPlace;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FirstFrame;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.interview.ui.Call;
import tutela.kernel.CaseId;
import tutela.letters.pdf.PdfPapers;
import tutela.paper.ui.PrintSheet;
import tutela.settings.domain.Office;
import tutela.settings.ui.DiscretionController;
import tutela.settings.ui.SettingsController;
import tutela.shell.ui.Session;
import tutela.shell.ui.SideCounts;
import tutela.tracking.DeskService;
import tutela.vault.OpenVault;

/** What lives from unlocking to locking. Closing it is locking: there is no other lock flag. */
final class SessionWiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionWiring.class);
  private static final int SECONDS_TO_FINISH = 20;
  private static final Place DESK = Place.of(ScreenId.DESK);

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
  private boolean wentOn;

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
   * Shows where one was, or the desk, says so once it is drawn, and then does what that page would
   * have to wait for.
   */
  void enter(Runnable drawn) {
    background
        .run(services.lastPlace::today)
        .then(last -> begin(last.map(SessionWiring::place).orElse(DESK), drawn))
        .orElse(
            failure -> {
              begin(DESK, drawn);
              wiring.dialogs.failure(failure);
            })
        .start();
  }

  /** Goes on also where the first page cannot be shown. */
  private void begin(Place first, Runnable drawn) {
    if (first.equals(DESK)) {
      // the page itself tells what cannot be read
      background.run(this::readAhead).orElse(failure -> {}).start();
    }
    Optional<Screens> shown = Optional.empty();
    try {
      shown = Optional.of(show(first));
    } finally {
      goOnOnceDrawn(shown, drawn);
    }
  }

  /** Reads for the desk what it will ask for, while its page is being made. */
  private void readAhead() {
    services.desk.desk(DeskService.CASES);
    services.desk.countDue();
  }

  private void goOnOnceDrawn(Optional<Screens> shown, Runnable drawn) {
    Runnable next =
        () -> {
          drawn.run();
          if (wiring.session == this) {
            shown.ifPresent(this::prepareSafety);
            goOn();
          }
        };
    // after what the page itself reads
    background.run(() -> {}).then(read -> FirstFrame.then(next)).start();
  }

  /**
   * Looks through the pages of the case file, and reads what letters need, so that the first is as
   * quick as the others.
   */
  private void goOn() {
    papers.run(() -> wiring.papers().warmUp()).start();
    sweeping.start(background, wiring.dialogs, restore());
    background
        .aside("strengthen")
        .run(vault::strengthen)
        .orElse(failure -> LOG.info("the slot stays as it is: {}", failure.key()))
        .start();
    backups.startIfDue();
    // after the first page, so that it lies over it
    background.run(() -> {}).then(done -> wiring.policy.tell(wiring.dialogs)).start();
    compareCases();
    wentOn = true;
  }

  /**
   * Danger waits for nothing, not even for its page to be made; in two steps, so that neither holds
   * the window up for long.
   */
  private void prepareSafety(Screens screens) {
    background.run(() -> {}).then(done -> screens.get(ScreenId.SAFETY)).start();
    background
        .run(() -> {})
        .then(done -> wiring.window.prepare(screens.get(ScreenId.SAFETY)))
        .start();
  }

  /** Some at a time, so that what is typed meanwhile is saved in between. */
  private void compareCases() {
    background
        .run(services.elsewhere::catchUp)
        .then(
            more -> {
              if (more) {
                compareCases();
              }
            })
        .orElse(failure -> LOG.info("cases are compared later: {}", failure.key()))
        .start();
  }

  private Dialogs.Remedy restore() {
    return new Dialogs.Remedy(
        "failure-restore",
        wiring.texts.get("failure.restore"),
        () -> {
          lock.run();
          wiring.wayIn.show(ScreenId.RESTORE);
        });
  }

  /** The desk where this version has no such page. */
  private static Place place(LastPlace last) {
    return Arrays.stream(ScreenId.values())
        .filter(screen -> screen.name().equals(last.screen()))
        .findFirst()
        .map(screen -> Place.of(screen, last.caseId(), last.subject()))
        .orElse(DESK);
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
    prepareSafety(show(Place.of(ScreenId.SETTINGS)));
  }

  private Screens show(Place place) {
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
    return screens;
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
    new TrackingWiring(wiring, services, background, sheets, backups::unsaved, this::newCase)
        .addTo(screens);
    new LettersWiring(wiring, services, background, papers, printing, sheets).addTo(screens);
    new PacksWiring(wiring, services, background, sheets).addTo(screens);
    new InterviewWiring(wiring, services, background, call, printing, sheets).addTo(screens);
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
    screens.with(
        DiscretionController.class,
        () -> new DiscretionController(wiring.settings, wiring.capture.block(), wiring.texts));
    new OpenersWiring(wiring, services, background, printing, sheets).addTo(screens);
    backups.addTo(screens);
    new SupportWiring(wiring, vault, background).addTo(screens);
    return screens;
  }

  boolean isOf(Path folder) {
    return vault.path().toAbsolutePath().normalize().equals(folder);
  }

  boolean isQuiet() {
    return wentOn && background.pending() == 0;
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
