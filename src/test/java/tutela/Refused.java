package tutela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tutela.kernel.AppFailure;

/** What a use case does not take, told by the key of the text that the screen shows. */
public final class Refused {
  private Refused() {}

  public static void as(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class, failure -> assertThat(failure.key()).isEqualTo(key));
  }
}
