package tutela.app;

import java.util.List;
import tutela.kernel.Language;
import tutela.letters.TemplateReader;
import tutela.letters.pdf.PdfPapers;
import tutela.packs.Packs;
import tutela.packs.store.YamlPacks;
import tutela.vault.ui.RecoveryPaper;

/** Makes the recovery sheet before there is a session, reading the packs only when it is asked for. */
final class RecoveryPapers implements RecoveryPaper {
  private final Packs packs;

  RecoveryPapers(Packs packs) {
    this.packs = packs;
  }

  @Override
  public byte[] render(List<String> words, Language language) {
    return new PdfPapers(new TemplateReader(packs).read(new YamlPacks().read("letters")))
        .recoverySheet(words, language);
  }
}
