package tutela.fx.controls;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows values of a choice in the words of the screen. */
public final class Words {
  private Words() {}

  public static <T> StringConverter<T> of(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new IllegalStateException("choices are not typed");
      }
    };
  }
}
