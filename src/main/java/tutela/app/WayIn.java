package tutela.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tutela.backup.RestoreService;
import tutela.backup.ui.RestoreController;
import tutela.backup.ui.RestoreGate;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Screens;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.paper.ui.PrintSheet;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;
import tutela.settings.domain.Settings;
import tutela.vault.OpenVault;
import tutela.vault.domain.SlotId;
import tutela.vault.ui.CreateController;
import tutela.vault.ui.Gate;
import tutela.vault.ui.UnlockController;
import tutela.vault.ui.WelcomeController;

/**
 * The pages before a case file is open, and which case file they are about. What is opened from the
 * file manager comes here too, and nothing is left for it: neither an open case file nor a form
 * that is being filled in.
 */
final class WayIn implements Gate, RestoreGate {
  private final Wiring wiring;
  private final Background background;
  private final Practice practice;
  private Screens screens;
  private ScreenId shown = ScreenId.WELCOME;

  /** Opened from the file manager and not unlocked yet: until then it is no habit. */
  private @Nullable Path arrived;

  WayIn(Wiring wiring, Background background, Practice practice) {
    this.wiring = wiring;
    this.background = background;
    this.practice = practice;
    this.screens = screens();
  }

  private Screens screens() {
    Screens made = new Screens(wiring.texts);
    PrintSheet printing =
        new PrintSheet(
            made, wiring.dialogs, wiring.machine.queues(), wiring.files, background, wiring.texts);
    return made.with(
            WelcomeController.class,
            () -> new WelcomeController(this, wiring.vaults, wiring.files, wiring.texts))
        .with(
            UnlockController.class,
            () ->
                new UnlockController(this, wiring.vaults, background, wiring.dialogs, wiring.texts))
        .with(
            RestoreController.class,
            () ->
                new RestoreController(
                    this,
                    new RestoreService(wiring.vaults, wiring.clock),
                    wiring.files,
                    background,
                    wiring.dialogs,
                    wiring.texts))
        .with(
            CreateController.class,
            () ->
                new CreateController(
                    this,
                    wiring.vaults,
                    wiring::recoverySheet,
                    printing,
                    wiring.files,
                    background,
                    wiring.dialogs,
                    wiring.texts,
                    wiring.clock));
  }

  /** In the language of now, and without anything that was typed. */
  void makeAnew() {
    screens = screens();
  }

  /** Where one begins. */
  void show() {
    show(wiring.vaults.existsIn(folder()) ? ScreenId.UNLOCK : ScreenId.WELCOME);
  }

  @Override
  public void show(ScreenId id) {
    show(Place.of(id));
  }

  private void show(Place place) {
    shown = place.screen();
    if (shown == ScreenId.WELCOME) {
      arrived = null;
    }
    Screens.Loaded page = screens.get(shown);
    wiring.window.gate(page, shown == ScreenId.CREATE ? "status.nothing-saved" : "status.locked");
    page.screen().open(place);
  }

  /** Goes to what the file manager was asked to open with this program. */
  void arrive(Path asked) {
    background
        .run(() -> Arrival.of(asked, wiring.vaults))
        // once this is no longer counted as under way
        .then(arrival -> Background.afterwards(() -> go(arrival)))
        .start();
  }

  private void go(Arrival arrival) {
    switch (arrival) {
      case Arrival.CaseFile(Path folder) when wiring.isOpen(folder) -> {}
      case Arrival _ when wiring.session != null -> refuse("arrival-other-open");
      case Arrival _ when isBusy() -> refuse("arrival-busy");
      case Arrival.CaseFile(Path folder) -> {
        arrived = folder;
        show(ScreenId.UNLOCK);
      }
      case Arrival.Backup(Path file) -> {
        arrived = null;
        show(new Place(ScreenId.RESTORE, Optional.empty(), file.toString()));
      }
    }
  }

  private void refuse(String why) {
    wiring.dialogs.failure(new AppFailure.Invalid(why));
  }

  /** A new case file or a restoration is begun, or a case file is being opened. */
  private boolean isBusy() {
    return wiring.dialogs.isOpen()
        || background.pending() > 0
        || !(shown == ScreenId.UNLOCK || shown == ScreenId.WELCOME);
  }

  @Override
  public void speak(Language language) {
    wiring.settings.change(s -> s.in(language));
  }

  @Override
  public Policy policy() {
    return wiring.policy.policy();
  }

  @Override
  public Path usualFolder() {
    return policy()
        .text(PolicyEntry.DATA_FOLDER)
        .map(Path::of)
        .orElse(wiring.machine.folders().data());
  }

  @Override
  public Path folder() {
    if (arrived != null) {
      return arrived;
    }
    String chosen = settings().caseFolder();
    return chosen.isEmpty() ? usualFolder() : Path.of(chosen);
  }

  private Settings settings() {
    return wiring.settings.settings();
  }

  @Override
  public void choose(Path folder) {
    arrived = null;
    wiring.settings.change(s -> s.at(folder.toString()));
    show(ScreenId.UNLOCK);
  }

  @Override
  public List<String> migrations() {
    return Wiring.MIGRATIONS;
  }

  @Override
  public void opened(OpenVault vault, Path folder) {
    if (arrived != null) {
      arrived = null;
      wiring.settings.change(s -> s.at(folder.toString()));
    }
    keepSlot(vault);
    wiring.enter(vault, services -> {});
  }

  @Override
  public void created(OpenVault vault, Path folder, UnaryOperator<Office> office) {
    wiring.settings.change(s -> s.at(folder.toString()));
    keepSlot(vault);
    wiring.enter(vault, services -> services.office.change(office));
  }

  @Override
  public List<SlotId> likely() {
    String last = settings().lastSlot();
    return SlotId.isOne(last) ? List.of(new SlotId(last)) : List.of();
  }

  /** The recovery key is no habit of anybody. */
  private void keepSlot(OpenVault vault) {
    if (!vault.openedBy().isRecovery()) {
      wiring.settings.change(s -> s.openedBy(vault.openedBy().id().hex()));
    }
  }

  @Override
  public void practise() {
    background
        .run(() -> practice.make(wiring.texts.language()))
        .then(vault -> wiring.enter(vault, services -> {}))
        .orElse(
            failure -> {
              practice.forget();
              wiring.dialogs.failure(failure, this::practise);
            })
        .start();
  }
}
