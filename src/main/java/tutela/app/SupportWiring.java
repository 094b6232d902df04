package tutela.app;

import tutela.fx.Background;
import tutela.fx.Screens;
import tutela.packs.store.YamlPacks;
import tutela.storage.SchemaVersion;
import tutela.support.DiagnosticsService;
import tutela.support.Installation;
import tutela.support.ThirdParties;
import tutela.support.store.JdbiFigures;
import tutela.support.store.ShippedFiles;
import tutela.support.ui.AboutController;
import tutela.support.ui.DiagnosticsController;
import tutela.vault.OpenVault;

/** About the program, and what is given to its makers; on a worker that keeps nobody waiting. */
record SupportWiring(Wiring wiring, OpenVault vault, Background background) {

  void addTo(Screens screens) {
    Background aside = background.aside("support");
    Folders folders = wiring.machine.folders();
    ThirdParties thirdParties = new ThirdParties(new YamlPacks(), new ShippedFiles());
    screens
        .with(
            AboutController.class,
            () ->
                new AboutController(
                    thirdParties,
                    new Installation(
                        vault.path(), folders.settings(), folders.logs(), folders.policy()),
                    aside,
                    wiring.window,
                    wiring.texts))
        .with(
            DiagnosticsController.class,
            () ->
                new DiagnosticsController(
                    new DiagnosticsService(
                        thirdParties,
                        wiring.settings,
                        PolicyAtStart.source(folders.policy()),
                        new JdbiFigures(vault.database()),
                        () -> SchemaVersion.of(Wiring.MIGRATIONS),
                        folders.logs(),
                        wiring.clock),
                    wiring.files,
                    aside,
                    wiring.window,
                    wiring.toasts,
                    wiring.texts));
  }
}
