package tutela.settings;

import java.util.function.UnaryOperator;
import tutela.settings.domain.Office;

/** What the office says of itself; read once, kept at each change. */
public final class OfficeService {
  /** Where it is kept. */
  public interface Store {
    Office load();

    void save(Office office);
  }

  private final Store store;
  private volatile Office office;

  public OfficeService(Store store) {
    this.store = store;
    this.office = store.load();
  }

  public Office office() {
    return office;
  }

  public synchronized Office change(UnaryOperator<Office> change) {
    Office before = office;
    Office changed = change.apply(before);
    office = changed; // what is computed while it is saved goes by it already
    try {
      store.save(changed);
    } catch (RuntimeException e) {
      office = before;
      throw e;
    }
    return changed;
  }
}
