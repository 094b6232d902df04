package tutela.backup.ui;

import java.nio.file.Path;
import java.util.List;
import tutela.fx.ScreenId;

/** What restoring asks of the program. */
public interface RestoreGate {
  /** Another page before unlocking. */
  void show(ScreenId id);

  /** Where the case file lies, or would. */
  Path folder();

  /** Unlock this folder from now on. */
  void choose(Path folder);

  /** Folders on the class path with the numbered SQL files of the features. */
  List<String> migrations();
}
