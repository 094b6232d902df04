package tutela.vault.ui;

import java.util.List;
import tutela.kernel.Language;

/** Makes the sheet with the recovery words. */
public interface RecoveryPaper {
  /** The sheet as PDF. */
  byte[] render(List<String> words, Language language);
}
