package tutela.vault.ui;

import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import tutela.vault.NewVault;

/** How far the making of a case file is. Nothing is on disk before the last step. */
final class CreateModel {
  static final int PLACE = 0;
  static final int PHRASE = 1;
  static final int RECOVERY = 2;
  static final int OFFICE = 3;

  private final IntegerProperty step = new SimpleIntegerProperty(PLACE);
  private final BooleanProperty working = new SimpleBooleanProperty();
  private @Nullable NewVault prepared;
  private @Nullable AskedWords asked;

  IntegerProperty step() {
    return step;
  }

  BooleanProperty working() {
    return working;
  }

  /** Keys were made: the words are shown once, two of them are asked back. */
  void prepared(NewVault vault, RandomGenerator random) {
    prepared = vault;
    asked = AskedWords.of(vault.recoveryWords(), random);
    step.set(RECOVERY);
  }

  boolean isPrepared() {
    return prepared != null;
  }

  NewVault vault() {
    return Objects.requireNonNull(prepared);
  }

  /** The words, and which of them are asked back. */
  AskedWords asked() {
    return Objects.requireNonNull(asked);
  }

  /** Wipes what was made and not used. */
  void forget() {
    if (prepared != null) {
      prepared.close();
      prepared = null;
      asked = null;
    }
    step.set(PLACE);
  }
}
