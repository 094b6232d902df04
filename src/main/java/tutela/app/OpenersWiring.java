package tutela.app;

import tutela.fx.Background;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.paper.ui.PrintSheet;
import tutela.vault.SlotService;
import tutela.vault.VaultService;
import tutela.vault.ui.ColleagueController;
import tutela.vault.ui.ColleagueOutController;
import tutela.vault.ui.OpenersController;
import tutela.vault.ui.PassphraseController;
import tutela.vault.ui.RecoveryKeyController;
import tutela.vault.ui.RecoveryTryController;
import tutela.vault.ui.RenewalController;
import tutela.vault.ui.VerificationController;

/** The part of the settings that says what opens the case file, and its sheets. */
record OpenersWiring(
    Wiring wiring,
    SessionServices services,
    Background background,
    PrintSheet printing,
    Sheets sheets) {

  void addTo(Screens screens) {
    SlotService slots = services.slots;
    VaultService vaults = wiring.vaults;
    Toasts toasts = wiring.toasts;
    Texts texts = wiring.texts;
    screens
        .with(
            OpenersController.class,
            () -> new OpenersController(slots, services.care, background, sheets, texts))
        .with(
            RenewalController.class,
            () -> new RenewalController(services.care, slots, background, sheets, toasts, texts))
        .with(
            VerificationController.class,
            () ->
                new VerificationController(
                    services.care,
                    (language, title, words) ->
                        services.papers.protocol(language, title, words, services.office.office()),
                    printing,
                    background.aside("verify"),
                    sheets,
                    texts))
        .with(
            PassphraseController.class,
            () -> new PassphraseController(slots, vaults, background, sheets, toasts, texts))
        .with(
            ColleagueController.class,
            () -> new ColleagueController(slots, vaults, background, sheets, toasts, texts))
        .with(
            ColleagueOutController.class,
            () -> new ColleagueOutController(slots, background, sheets, toasts, texts))
        .with(
            RecoveryKeyController.class,
            () ->
                new RecoveryKeyController(
                    slots,
                    wiring::recoverySheet,
                    printing,
                    background,
                    sheets,
                    toasts,
                    texts,
                    wiring.clock))
        .with(
            RecoveryTryController.class,
            () -> new RecoveryTryController(slots, background, sheets, toasts, texts));
  }
}
