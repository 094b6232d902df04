package tutela.fx;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the status line may truthfully say of what was typed. Used on the FX thread only. */
public final class SaveState {
  /** Every confirmed change is on disk since an instant; or something is under way, or failed. */
  public sealed interface State {
    /** Nothing was changed since the case file was opened. */
    record Clean() implements State {}

    record Saving() implements State {}

    /** On disk, forced. */
    record Saved(Instant at) implements State {}

    /** The last attempt failed; what was typed is still in its field. */
    record NotSaved() implements State {}
  }

  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Clean());
  private int running;

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void begin() {
    running++;
    state.set(new State.Saving());
  }

  void end(boolean succeeded, Instant at) {
    running--;
    if (!succeeded) {
      state.set(new State.NotSaved());
    } else if (running == 0) {
      state.set(new State.Saved(at));
    }
  }
}
