package tutela.app;

import java.time.Clock;
import java.util.function.Supplier;
import javafx.stage.Window;
import tutela.fx.FileChoice;
import tutela.fx.SystemFileChoice;
import tutela.paper.print.Queues;
import tutela.vault.VaultService;

/**
 * What the program takes from the machine it runs on. The tour and the tests give their own
 * folders, clock and file chooser; everything else is the program itself.
 */
public record Surroundings(
    Folders folders, Clock clock, VaultService vaults, Queues queues, ChoiceMaker files) {
  /** Makes the file chooser for a window. */
  public interface ChoiceMaker {
    FileChoice of(Supplier<Window> owner);
  }

  static Surroundings ofThisMachine() {
    Clock clock = Clock.systemUTC();
    return new Surroundings(
        Folders.ofThisSystem(),
        clock,
        new VaultService(clock),
        Queues.ofThisSystem(),
        SystemFileChoice::new);
  }
}
