package tutela.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tutela.kernel.AppFailure;
import tutela.settings.domain.Policy;
import tutela.settings.domain.Settings;

/**
 * The settings of this workstation under its policy, in force as soon as they change and kept right
 * after.
 */
public final class SettingsService {
  /** Where they are kept. */
  public interface Store {
    /** The settings kept, or those of the first start if there are none or they cannot be read. */
    Settings load();

    /**
     * @throws tutela.kernel.AppFailure.NotWritable if the folder does not allow it
     */
    void save(Settings settings);
  }

  private final Store store;
  private final Executor writer;
  private final Consumer<AppFailure> notKept;
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
  private final Policy policy;
  private Settings kept;

  /**
   * @param policy lies over what is kept
   * @param writer keeps changes, one after the other
   * @param notKept hears on that thread of a change that is in force but could not be kept
   */
  public SettingsService(
      Store store, Policy policy, Executor writer, Consumer<AppFailure> notKept) {
    this.store = store;
    this.writer = writer;
    this.notKept = notKept;
    this.policy = policy;
    this.kept = store.load();
  }

  public synchronized Settings settings() {
    return policy.over(kept);
  }

  /** What is set here by the administrator. */
  public Policy policy() {
    return policy;
  }

  /** Makes a change, tells whoever listens on the caller's thread, and has it kept. */
  public void change(UnaryOperator<Settings> change) {
    Settings chosen;
    synchronized (this) {
      chosen = policy.under(kept, change.apply(settings()));
      kept = chosen;
    }
    Settings inForce = policy.over(chosen);
    listeners.forEach(listener -> listener.accept(inForce));
    writer.execute(() -> keep(chosen));
  }

  private void keep(Settings chosen) {
    try {
      store.save(chosen);
    } catch (AppFailure failure) {
      notKept.accept(failure);
    }
  }

  public void onChange(Consumer<Settings> listener) {
    listeners.add(listener);
  }
}
