package tutela.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;
import tutela.fx.ClipboardGuard;
import tutela.fx.Dialogs;
import tutela.fx.FirstFrame;
import tutela.fx.Fonts;
import tutela.fx.Moments;
import tutela.fx.OwnChoosers;
import tutela.fx.Reveal;
import tutela.fx.SaveState;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.Theme;
import tutela.fx.Toasts;
import tutela.fx.WarmSkins;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.letters.pdf.PdfPapers;
import tutela.logging.Steps;
import tutela.settings.SettingsService;
import tutela.settings.domain.Settings;
import tutela.settings.store.FileSettingsStore;
import tutela.shell.ui.Glance;
import tutela.shell.ui.IdleLock;
import tutela.shell.ui.MainWindow;
import tutela.storage.WarmUp;
import tutela.vault.OpenVault;
import tutela.vault.VaultService;

/** What lives as long as the process, from top to bottom in the order in which it is made. */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  /** Folders on the class path with the numbered SQL files, in the order of the features. */
  static final List<String> MIGRATIONS =
      List.of(
          "tutela/vault/store",
          "tutela/settings/store",
          "tutela/packs/store",
          "tutela/casefile/store",
          "tutela/interview/store",
          "tutela/letters/store",
          "tutela/tracking/store",
          "tutela/backup/store");

  static final String COMMON_TEXTS = "/tutela/fx/common";

  private static final List<String> TEXTS =
      List.of(
          COMMON_TEXTS,
          "/tutela/shell/ui/shell",
          "/tutela/vault/ui/vault",
          "/tutela/paper/ui/paper",
          "/tutela/settings/ui/settings",
          "/tutela/packs/ui/packs",
          "/tutela/interview/ui/interview",
          "/tutela/letters/ui/letters",
          "/tutela/tracking/ui/tracking",
          "/tutela/backup/ui/backup",
          "/tutela/support/ui/support");

  private static final int SECONDS_TO_FINISH = 5;
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 736;

  final Clock clock;
  final VaultService vaults;
  final Surroundings machine;
  final PolicyAtStart policy;
  public final SettingsService settings;
  final Texts texts;
  final Theme theme = new Theme();
  final ClipboardGuard clipboard = new ClipboardGuard();
  final Dialogs dialogs;
  final Uncaught uncaught;
  final Toasts toasts;
  final SaveState saveState = new SaveState();
  final OwnChoosers files;
  public final MainWindow window;

  final WindowCapture capture = WindowCapture.ofThisSystem();
  private final IdleLock idle;
  private final Glance glance;
  private final Stage stage;
  private final Scene scene;
  private final ExecutorService worker = executor("gate");
  private final ExecutorService keeper = executor("settings");
  private final CompletableFuture<Library> library = new CompletableFuture<>();
  private @Nullable PdfPapers papers;
  private final Background background;
  private final Practice practice = new Practice(this);
  final WayIn wayIn;
  @Nullable SessionWiring session;

  public Wiring(Surroundings machine, Stage stage) {
    this.machine = machine;
    this.clock = machine.clock();
    this.vaults = machine.vaults();
    this.stage = stage;
    this.policy = PolicyAtStart.in(machine.folders());
    this.settings =
        new SettingsService(
            new FileSettingsStore(machine.folders().settings(), policy.policy()),
            policy.policy(),
            keeper,
            this::notKept);
    this.texts = new Texts(TEXTS, settings.settings().language());
    this.dialogs = new Dialogs(texts, clipboard);
    this.uncaught = new Uncaught(dialogs, clock);
    this.toasts = new Toasts(texts);
    this.files = new OwnChoosers(machine.files().of(() -> stage));
    this.idle = new IdleLock(clock);
    this.window = new MainWindow(texts, dialogs, toasts, saveState, idle, clock);
    this.glance = new Glance(stage, window, files::isOpen);
    this.background = new Background(worker, dialogs::failure, saveState, clock);
    theme.install();
    this.scene = new Scene(window.load(), WIDTH, HEIGHT);
    theme.dress(scene);
    window.attach(scene);
    Reveal.follow(scene);
    this.wayIn = new WayIn(this, background, practice);
    apply(settings.settings());
    settings.onChange(changed -> Background.onScreen(() -> apply(changed)));
  }

  /** Shows the window with the way in. */
  public void start() {
    stage.setTitle("Tutela");
    stage.setScene(scene);
    stage.setMinWidth(1000);
    stage.setMinHeight(640);
    stage.setOnCloseRequest(e -> window.leavePage());
    wayIn.show();
    stage.show();
    FirstFrame.then(this::goOn);
  }

  /** What no first window waits for: it would take the cores from it. */
  private void goOn() {
    stage.getIcons().setAll(WindowIcons.all());
    Fonts.loadLater();
    library.completeAsync(Library::read, executor("packs"));
    executor("warm-up").execute(this::warmUp);
  }

  /** Loads while a passphrase is typed what would be waited for after it. */
  private void warmUp() {
    WarmSkins.load();
    texts.load();
    new Moments(texts).today(clock.instant());
    vaults.warmUp();
    WarmUp.libraries(MIGRATIONS);
    ClosedMemory.look();
  }

  private void notKept(AppFailure failure) {
    Background.onScreen(() -> dialogs.failure(failure));
  }

  private void apply(Settings now) {
    theme.modeProperty().set(Theme.Mode.valueOf(now.theme().name()));
    theme.scaleProperty().set(now.scale());
    glance.coverWhen(now.covering());
    capture.wish(now.capture());
    idle.allow(Duration.ofMinutes(now.lockMinutes()), now.onSleep());
    if (texts.language() != now.language()) {
      texts.speak(now.language());
      wayIn.makeAnew();
      scene.setRoot(new javafx.scene.layout.StackPane());
      scene.setRoot(window.load());
      theme.dress(scene);
      if (session == null) {
        wayIn.show();
      } else {
        session.speakAnew();
      }
    }
  }

  /** Makes what the session needs off the FX thread, then shows the desk. */
  void enter(OpenVault vault, Consumer<SessionServices> first) {
    Steps steps = Steps.of("to the first page");
    ExecutorService sessionWorker = executor("case-file");
    ExecutorService paperWorker = executor("papers");
    background
        .run(
            () -> {
              SessionServices made = services(vault, clock);
              first.accept(made);
              made.slots.enrol(made.office.office().caseworker());
              return services(vault, clock);
            })
        .then(
            services -> {
              steps.reached("services");
              wayIn.makeAnew();
              SessionWiring made =
                  new SessionWiring(this, vault, services, sessionWorker, paperWorker, this::lock);
              session = made;
              vaults.forgetWords();
              made.enter(
                  () -> {
                    steps.reached("drawn");
                    steps.tell();
                  });
            })
        .orElse(
            failure -> {
              vault.close();
              dialogs.failure(failure);
            })
        .start();
  }

  SessionServices services(OpenVault vault, Clock of) {
    Library read = library.join();
    return new SessionServices(
        vault,
        policy.policy(),
        read.packs(),
        read.interview(),
        read.templates(),
        papers(),
        texts::language,
        of);
  }

  byte[] recoverySheet(List<String> words, Language language) {
    return papers().recoverySheet(words, language);
  }

  /** The content packs; read long before a case file is open. */
  Library library() {
    return library.join();
  }

  synchronized PdfPapers papers() {
    PdfPapers made = papers;
    if (made == null) {
      made = new PdfPapers(library.join().templates());
      papers = made;
    }
    return made;
  }

  private static ExecutorService executor(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Closes the case file and shows the way in; there is no other lock. */
  void lock() {
    SessionWiring open = session;
    if (open == null) {
      return;
    }
    session = null;
    window.leavePage();
    clipboard.clear();
    if (practice.isThere()) {
      wayIn.show(ScreenId.WELCOME);
    } else {
      wayIn.show();
    }
    background
        .run(
            () -> {
              open.close();
              practice.forget();
            })
        .start();
  }

  /** Whether this very case file is open. */
  boolean isOpen(Path folder) {
    return session != null && session.isOf(folder);
  }

  /** Whether nothing is under way; what is shown is what there is. */
  public boolean isQuiet() {
    return background.pending() == 0 && (session == null || session.isQuiet());
  }

  public Scene scene() {
    return scene;
  }

  @Override
  public void close() {
    glance.close();
    idle.stop();
    clipboard.clear();
    end(SessionWiring::end);
  }

  /** Keeps what is being typed and takes back what was copied; on the FX thread. */
  void leave() {
    idle.stop();
    window.leavePage();
    clipboard.clear();
  }

  /** Ends without the FX thread, after {@link #leave()}: the next start leads back to the page. */
  void cutShort() {
    end(SessionWiring::close);
  }

  private void end(Consumer<SessionWiring> closing) {
    SessionWiring open = session;
    session = null;
    background.close();
    worker.shutdown();
    keeper.close();
    if (open != null) {
      closing.accept(open);
    }
    try {
      // a case file that was locked just now is still being closed there
      if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        LOG.warn("work before unlocking did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    practice.forget();
  }
}
