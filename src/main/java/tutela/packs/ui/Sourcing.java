package tutela.packs.ui;

import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.packs.domain.Provenance;

/** Where a fact was found and who compared it with its source. */
final class Sourcing {
  private final Texts texts;
  private final Moments moments;

  Sourcing(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  String of(Provenance provenance) {
    String gathered = moments.date(provenance.gatheredOn());
    String found =
        provenance
            .verification()
            .map(
                v ->
                    texts.get(
                        "source.found-verified",
                        "source",
                        provenance.source(),
                        "date",
                        gathered,
                        "on",
                        moments.date(v.on()),
                        "name",
                        v.by()))
            .orElseGet(
                () -> texts.get("source.found", "source", provenance.source(), "date", gathered));
    return provenance
        .remark()
        .map(r -> found + " " + texts.get("source.remark", "remark", r))
        .orElse(found);
  }
}
