package tutela.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tutela.settings.domain.Settings;

/** The settings of this workstation, kept as soon as they change. */
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
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
  private Settings settings;

  public SettingsService(Store store) {
    this.store = store;
    this.settings = store.load();
  }

  public synchronized Settings settings() {
    return settings;
  }

  /** Keeps a change and tells whoever listens, on the caller's thread. */
  public void change(UnaryOperator<Settings> change) {
    Settings changed;
    synchronized (this) {
      changed = change.apply(settings);
      settings = changed;
    }
    listeners.forEach(listener -> listener.accept(changed));
    store.save(changed);
  }

  public void onChange(Consumer<Settings> listener) {
    listeners.add(listener);
  }
}
