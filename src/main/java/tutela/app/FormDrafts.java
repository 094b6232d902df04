package tutela.app;

import java.util.Map;
import tutela.casefile.DraftService;
import tutela.fx.Background;
import tutela.fx.FormDraft;
import tutela.fx.Place;
import tutela.kernel.Kebab;

/** Keeps the drafts of forms in the case file, under the place where the form was opened. */
record FormDrafts(DraftService drafts) implements FormDraft.Store {
  /** The draft of one form that is opened. */
  static FormDraft kept(SessionServices services, Background background) {
    return new FormDraft(new FormDrafts(services.drafts), background);
  }

  @Override
  public Map<String, String> of(Place form) {
    return drafts.of(at(form));
  }

  @Override
  public void put(Place form, String field, String value) {
    drafts.put(at(form), field, value);
  }

  @Override
  public void clear(Place form) {
    drafts.clear(at(form));
  }

  private static DraftService.Form at(Place form) {
    return new DraftService.Form(form.caseId(), Kebab.of(form.screen()), form.subject());
  }
}
