package tutela.app;

import tutela.fx.Background;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.packs.domain.Platform;
import tutela.packs.ui.AddresseeController;
import tutela.packs.ui.ConfirmationController;
import tutela.packs.ui.DirectoryController;
import tutela.packs.ui.SourcesController;

/** Addressees and sources. */
record PacksWiring(Wiring wiring, SessionServices services, Background background, Sheets sheets) {

  void addTo(Screens screens) {
    Texts texts = wiring.texts;
    Library library = wiring.library();
    OtherSources others = new OtherSources(library.templates(), services.versions, texts);
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
            () ->
                new AddresseeController(
                    services.directory,
                    FormDrafts.kept(services, background),
                    background,
                    sheets,
                    texts))
        .with(
            ConfirmationController.class,
            () -> new ConfirmationController(services.directory, background, sheets, texts))
        .with(
            SourcesController.class,
            () ->
                new SourcesController(
                    library.packs(), others::all, background, wiring.window, texts, wiring.clock));
  }
}
