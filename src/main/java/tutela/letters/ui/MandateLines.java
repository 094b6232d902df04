package tutela.letters.ui;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.kernel.Kebab;
import tutela.letters.ConsentService;

/** The lines of the mandate, each agreed to or not. */
final class MandateLines {
  private final VBox lines;
  private final Texts texts;
  private final BiConsumer<Scope, Mandate.Decision> decided;
  private boolean loading;

  /**
   * @param decided hears of each line that is answered
   */
  MandateLines(VBox lines, Texts texts, BiConsumer<Scope, Mandate.Decision> decided) {
    this.lines = lines;
    this.texts = texts;
    this.decided = decided;
  }

  void show(ConsentService.Consents found) {
    loading = true;
    List<Node> rows =
        found.lines().stream()
            .map(
                line -> {
                  Segmented<Mandate.Decision> answer = new Segmented<>();
                  answer.setId("line-" + line.scope());
                  answer.choices(
                      List.of(Mandate.Decision.values()),
                      d -> texts.get("mandate.decision-" + Kebab.of(d)));
                  answer.setValue(found.mandate().decisions().get(line.scope()));
                  answer
                      .valueProperty()
                      .addListener(
                          (o, before, chosen) -> {
                            if (!loading && chosen != null) {
                              decided.accept(line.scope(), chosen);
                            }
                          });
                  answer.getChildren().forEach(b -> b.setAccessibleHelp(line.words()));
                  return (Node)
                      Parts.row(
                          "letter-row",
                          Parts.label(line.scope().name(), "muted", "letter-number"),
                          Parts.wrapped(line.words()),
                          answer);
                })
            .toList();
    rows.stream().skip(1).forEach(row -> row.getStyleClass().add("following"));
    lines.getChildren().setAll(rows);
    loading = false;
  }
}
