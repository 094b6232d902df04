package tutela.vault.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import tutela.fx.ScreenId;
import tutela.kernel.Language;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;
import tutela.vault.OpenVault;
import tutela.vault.domain.SlotId;

/** What the screens before unlocking ask of the program. */
public interface Gate {
  /** The case file is open: show the desk. */
  void opened(OpenVault vault, Path folder);

  /** A new case file is open: keep what the office says of itself, then show the desk. */
  void created(OpenVault vault, Path folder, UnaryOperator<Office> office);

  /** Open a throw-away case file with an invented case. */
  void practise();

  /** Another page before unlocking. */
  void show(ScreenId id);

  /** Another language of the screen, kept. */
  void speak(Language language);

  /** What the administrator set here. */
  Policy policy();

  /** Where a case file lies if nobody says otherwise. */
  Path usualFolder();

  /** The folder to unlock. */
  Path folder();

  /** Slots that a passphrase is tried on first. */
  List<SlotId> likely();

  /** Unlock another folder from now on. */
  void choose(Path folder);

  /** Folders on the class path with the numbered SQL files of the features. */
  List<String> migrations();
}
