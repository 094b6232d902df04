package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.TableResult;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** What came of a table, in words. */
final class TableReportView {
  /** More runs of rows than these are not read by anybody. */
  private static final int MOST_RUNS = 40;

  private final VBox box;
  private final Texts texts;

  TableReportView(VBox box, Texts texts) {
    this.box = box;
    this.texts = texts;
  }

  void show(TableResult result) {
    List<Node> lines = new ArrayList<>();
    lines.add(
        line(
            "check-circle",
            "ok-icon",
            texts.get("table.taken", "n", result.added().size()),
            "strong"));
    if (result.duplicates() > 0) {
      lines.add(info(texts.get("table.twice", "n", result.duplicates())));
    }
    if (!result.hints().isEmpty()) {
      lines.add(
          info(
              texts.get(
                  "items.pasted-alike",
                  "numbers",
                  result.hints().stream()
                      .limit(MOST_RUNS)
                      .map(String::valueOf)
                      .collect(Collectors.joining(", ")))));
    }
    if (!result.without().isEmpty()) {
      lines.add(rows("table.without", result.without()));
    }
    if (!result.undated().isEmpty()) {
      lines.add(rows("table.undated", result.undated()));
    }
    box.getChildren().setAll(lines);
  }

  private Node rows(String key, List<Integer> rows) {
    return line("alert-circle", "due-icon", texts.get(key, "n", rows.size(), "rows", runs(rows)));
  }

  private static Node info(String sentence) {
    return line("info", "muted-icon", sentence);
  }

  private static Node line(String icon, String iconStyle, String sentence, String... styles) {
    return Parts.row("open-end", new Icon(icon).styled(iconStyle), Parts.wrapped(sentence, styles));
  }

  /** 3, 7–9, 12. */
  static String runs(List<Integer> rows) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows.size() && runs.size() < MOST_RUNS; i++) {
      if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
        int last = i - 1;
        runs.add(from == last ? "" + rows.get(from) : rows.get(from) + "–" + rows.get(last));
        from = i;
      }
    }
    return String.join(", ", runs) + (from < rows.size() ? " …" : "");
  }
}
