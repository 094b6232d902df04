package tutela.casefile;

import java.util.Map;
import java.util.Optional;
import tutela.kernel.CaseId;

/**
 * What was typed into a form that is not yet recorded, field by field, so that neither a lock nor a
 * crash loses it.
 */
public final class DraftService {
  /**
   * A form that is being filled in.
   *
   * @param caseId the case it is about; none for a form of the office
   * @param name which form
   * @param subject which one of several such forms; empty where there is only one
   */
  public record Form(Optional<CaseId> caseId, String name, String subject) {
    /** The only form of this name in a case. */
    public static Form of(CaseId caseId, String name) {
      return new Form(Optional.of(caseId), name, "");
    }
  }

  /** Where it is kept. */
  public interface Store {
    Map<String, String> of(Form form);

    void put(Form form, String field, String value);

    void clear(Form form);
  }

  private final Store store;

  public DraftService(Store store) {
    this.store = store;
  }

  public Map<String, String> of(Form form) {
    return store.of(form);
  }

  /** Keeps a field as it reads now; one that was emptied is kept as such. */
  public void put(Form form, String field, String value) {
    if (!value.equals(store.of(form).get(field))) {
      store.put(form, field, value);
    }
  }

  /** The form was recorded or given up. */
  public void clear(Form form) {
    if (!store.of(form).isEmpty()) {
      store.clear(form);
    }
  }
}
