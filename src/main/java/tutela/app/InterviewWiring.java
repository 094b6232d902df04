package tutela.app;

import java.time.Clock;
import tutela.fx.Background;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.interview.ui.AgeController;
import tutela.interview.ui.Call;
import tutela.interview.ui.CaseFile;
import tutela.interview.ui.HerSheets;
import tutela.interview.ui.InterviewController;
import tutela.interview.ui.MinorController;
import tutela.interview.ui.PassedOnController;
import tutela.interview.ui.SafetyController;
import tutela.interview.ui.VersionsController;
import tutela.paper.ui.PrintSheet;
import tutela.shell.ui.MainWindow;
import tutela.vault.SlotService;

/** The conversation and its pages of help. */
record InterviewWiring(
    Wiring wiring,
    SessionServices services,
    Background background,
    Call call,
    PrintSheet printing,
    Sheets sheets) {

  void addTo(Screens screens) {
    MainWindow window = wiring.window;
    Texts texts = wiring.texts;
    Clock clock = wiring.clock;
    CaseFile file =
        new CaseFile(
            services.interview,
            services.earlierWords,
            services.voices,
            services.calls,
            services.cases,
            services.notes,
            services.drafts,
            services.items,
            services.mandates,
            services.elsewhere,
            services.compared,
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
                    new HerSheets(callPapers, printing, wiring.dialogs, texts),
                    background,
                    wiring.dialogs,
                    window,
                    sheets,
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
            () -> new PassedOnController(file, background, sheets, texts, clock))
        .with(
            VersionsController.class,
            () ->
                new VersionsController(
                    services.versions,
                    wiring.files,
                    background,
                    wiring.dialogs,
                    window,
                    texts,
                    clock));
  }

  /** Who says her name to the person; a key is no name. */
  private String speaker() {
    String who = services.who.get();
    return who.equals(SlotService.RECOVERY) ? services.office.office().caseworker() : who;
  }
}
