package tutela.casefile;

import java.util.Map;
import tutela.kernel.CaseId;

/**
 * What was typed into a form that is not yet recorded, field by field, so that neither a lock nor a
 * crash loses it.
 */
public final class DraftService {
  /** Where it is kept. */
  public interface Store {
    Map<String, String> of(CaseId caseId, String form);

    void put(CaseId caseId, String form, String field, String value);

    void clear(CaseId caseId, String form);
  }

  private final Store store;

  public DraftService(Store store) {
    this.store = store;
  }

  public Map<String, String> of(CaseId caseId, String form) {
    return store.of(caseId, form);
  }

  public void put(CaseId caseId, String form, String field, String value) {
    if (!value.equals(store.of(caseId, form).getOrDefault(field, ""))) {
      store.put(caseId, form, field, value);
    }
  }

  /** The form was recorded or given up. */
  public void clear(CaseId caseId, String form) {
    if (!store.of(caseId, form).isEmpty()) {
      store.clear(caseId, form);
    }
  }
}
