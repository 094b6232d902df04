package tutela.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tutela.kernel.AppFailure;
import tutela.settings.domain.Settings;

/** The settings of this workstation, in force as soon as they change and kept right after. */
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
  private Settings settings;

  /**
   * @param writer keeps changes, one after the other
   * @param notKept hears on that thread of a change that is in force but could not be kept
   */
  public SettingsService(Store store, Executor writer, Consumer<AppFailure> notKept) {
    this.store = store;
    this.writer = writer;
    this.notKept = notKept;
    this.settings = store.load();
  }

  public synchronized Settings settings() {
    return settings;
  }

  /** Makes a change, tells whoever listens on the caller's thread, and has it kept. */
  public void change(UnaryOperator<Settings> change) {
    Settings changed;
    synchronized (this) {
      changed = change.apply(settings);
      settings = changed;
    }
    listeners.forEach(listener -> listener.accept(changed));
    writer.execute(() -> keep(changed));
  }

  private void keep(Settings changed) {
    try {
      store.save(changed);
    } catch (AppFailure failure) {
      notKept.accept(failure);
    }
  }

  public void onChange(Consumer<Settings> listener) {
    listeners.add(listener);
  }
}
