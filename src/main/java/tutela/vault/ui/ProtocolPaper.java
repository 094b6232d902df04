package tutela.vault.ui;

import java.util.List;
import tutela.kernel.Language;

/** Makes the page that says what a look at the whole case file found. */
public interface ProtocolPaper {
  /** The page as PDF. */
  byte[] render(Language language, String title, List<String> words);
}
