package tutela.settings;

import java.util.function.UnaryOperator;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;

/** What the office says of itself under its policy; read once, kept at each change. */
public final class OfficeService {
  /** Where it is kept. */
  public interface Store {
    Office load();

    void save(Office office);
  }

  private final Store store;
  private final Policy policy;
  private volatile Office kept;

  public OfficeService(Store store, Policy policy) {
    this.store = store;
    this.policy = policy;
    this.kept = store.load();
  }

  public Office office() {
    return policy().over(kept);
  }

  /** What is set here by the administrator; nothing where all is invented. */
  public Policy policy() {
    return kept.practice() ? Policy.NONE : policy;
  }

  public synchronized Office change(UnaryOperator<Office> change) {
    Office before = kept;
    kept = // what is computed while it is saved goes by it already
        policy().under(before, change.apply(office()));
    try {
      store.save(kept);
    } catch (RuntimeException e) {
      kept = before;
      throw e;
    }
    return office();
  }
}
