package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.Node;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.PasteResult;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.interview.domain.Path;
import tutela.interview.domain.Route;
import tutela.kernel.CaseId;

/** Shows below the pasted text what is noted of publications, and keeps her age in them. */
final class Noted {
  private final CaseFile file;
  private final Background background;
  private final PublicationsView view;

  Noted(CaseFile file, Background background, Texts texts, Runnable openItems) {
    this.file = file;
    this.background = background;
    this.view = new PublicationsView(texts, this::mark, openItems);
  }

  /**
   * @param turned she reads along: nothing is said of other cases
   */
  void show(
      UrlsEditor urls, CaseId caseId, Path path, Optional<PasteResult> pasted, boolean turned) {
    PublicationsView.Ages ages =
        path.facts().route().route() == Route.X
            ? PublicationsView.Ages.ASKED
            : PublicationsView.Ages.NOT_ASKED;
    background
        .run(() -> PublicationsView.Listed.of(file, caseId, !turned))
        .then(noted -> urls.found(view.of(noted, pasted, ages).toArray(Node[]::new)))
        .start();
  }

  void reading(UrlsEditor urls) {
    urls.found(view.reading());
  }

  private void mark(ContentItem item, ContentItem.AgeMark mark) {
    background.run(() -> file.items().markAge(item.id(), mark)).saves().start();
  }
}
