package tutela.vault.ui;

import java.util.List;
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
  private int firstAsked;
  private int secondAsked;

  IntegerProperty step() {
    return step;
  }

  BooleanProperty working() {
    return working;
  }

  /** Keys were made: the words are shown once, two of them are asked back. */
  void prepared(NewVault vault, RandomGenerator random) {
    prepared = vault;
    int count = vault.recoveryWords().size();
    firstAsked = random.nextInt(count / 2);
    secondAsked = count / 2 + random.nextInt(count - count / 2);
    step.set(RECOVERY);
  }

  boolean isPrepared() {
    return prepared != null;
  }

  NewVault vault() {
    return java.util.Objects.requireNonNull(prepared);
  }

  List<String> words() {
    return vault().recoveryWords();
  }

  /** Positions, from 0, of the two words to copy back. */
  int firstAsked() {
    return firstAsked;
  }

  int secondAsked() {
    return secondAsked;
  }

  boolean isWord(int position, String typed) {
    return plain(words().get(position)).equals(plain(typed));
  }

  private static String plain(String word) {
    return java.text.Normalizer.normalize(word.strip(), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** Wipes what was made and not used. */
  void forget() {
    if (prepared != null) {
      prepared.close();
      prepared = null;
    }
    step.set(PLACE);
  }
}
