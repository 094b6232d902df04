package tutela.vault.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import tutela.fx.FileChoice;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.kernel.FolderConcern;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;
import tutela.vault.VaultService;

/** Where the case file will lie: a folder, and what speaks against it. */
final class PlaceStep {
  private final FormField field;
  private final TextField folder;
  private final Banner advice;
  private final VaultService vaults;
  private final Texts texts;

  PlaceStep(
      FormField field,
      TextField folder,
      Banner advice,
      VaultService vaults,
      Texts texts,
      Path usual,
      Policy policy) {
    this.field = field;
    this.folder = folder;
    this.advice = advice;
    this.vaults = vaults;
    this.texts = texts;
    folder.setText(usual.toString());
    if (policy.sets(PolicyEntry.DATA_FOLDER)) {
      field.fix(folder, texts.get("policy.fixed"));
    }
    folder.textProperty().addListener(o -> showAdvice());
    showAdvice();
  }

  private void showAdvice() {
    List<String> warnings;
    try {
      warnings =
          vaults.concernsAbout(Path.of(folder.getText())).stream()
              .map(
                  c ->
                      c == FolderConcern.NETWORK_DRIVE
                          ? "create.advice.network-drive"
                          : "create.advice.synchronised-folder")
              .distinct()
              .map(texts::get)
              .toList();
    } catch (InvalidPathException e) {
      warnings = List.of();
    }
    Parts.show(advice, !warnings.isEmpty());
    advice.setStrong(String.join(" ", warnings));
    advice.setText(texts.get("create.advice.next"));
  }

  void choose(FileChoice files) {
    files
        .folder(texts.get("create.folder-title"))
        .ifPresent(chosen -> folder.setText(chosen.toString()));
  }

  /**
   * @return whether a case file can be made there; else the field says why not
   */
  boolean isRight() {
    try {
      Path chosen = Path.of(folder.getText().strip());
      if (folder.getText().isBlank() || !chosen.isAbsolute()) {
        field.wrong(texts.get("create.folder-invalid"));
      } else if (vaults.existsIn(chosen)) {
        field.wrong(texts.get("create.folder-taken"));
      } else {
        return true;
      }
    } catch (InvalidPathException e) {
      field.wrong(texts.get("create.folder-invalid"));
    }
    return false;
  }

  Path folder() {
    return Path.of(folder.getText().strip());
  }

  /** Somebody else made one there meanwhile. */
  void taken() {
    field.wrong(texts.get("create.folder-taken"));
  }
}
