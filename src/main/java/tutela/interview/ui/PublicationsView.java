package tutela.interview.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.PasteResult;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;

/**
 * What is noted of publications already, by platform; with her age in them where she is to say it.
 */
final class PublicationsView {
  /** More than these stand on the page of their own. */
  private static final int MOST_MARKED = 30;

  private static final int MOST_PLATFORMS = 8;
  private static final int MOST_LINES = 3;

  private static final List<ContentItem.AgeMark> MARKS =
      List.of(ContentItem.AgeMark.UNDER, ContentItem.AgeMark.ADULT, ContentItem.AgeMark.UNSURE);

  private final Texts texts;
  private final BiConsumer<ContentItem, ContentItem.AgeMark> mark;
  private final Runnable openItems;

  PublicationsView(
      Texts texts, BiConsumer<ContentItem, ContentItem.AgeMark> mark, Runnable openItems) {
    this.texts = texts;
    this.mark = mark;
    this.openItems = openItems;
  }

  /** Whether she says her age in each of them. */
  enum Ages {
    ASKED,
    NOT_ASKED
  }

  /**
   * The publications of a case, with the names of where they are.
   *
   * @param elsewhere numbers of those that another case has too
   */
  record Listed(List<ContentItem> items, Map<AddresseeId, String> names, List<Integer> elsewhere) {
    /**
     * @param compared whether other cases are looked at
     */
    static Listed of(CaseFile file, CaseId caseId, boolean compared) {
      List<ContentItem> items = file.items().of(caseId);
      Map<AddresseeId, String> names = new HashMap<>();
      items.forEach(i -> names.computeIfAbsent(i.platform(), file.addresseeName()));
      return new Listed(
          items, names, compared ? file.elsewhere().numbers(caseId, items) : List.of());
    }
  }

  List<Node> of(Listed noted, Optional<PasteResult> pasted, Ages ages) {
    List<ContentItem> items = noted.items();
    List<Node> nodes = new ArrayList<>();
    pasted.ifPresent(result -> nodes.add(result(result)));
    Elsewhere.publications(texts, noted.elsewhere()).ifPresent(nodes::add);
    if (!items.isEmpty()) {
      VBox list = new VBox();
      list.getStyleClass().addAll("card", "publications");
      list.getChildren().add(head(items.size()));
      if (ages == Ages.ASKED) {
        items.stream().limit(MOST_MARKED).forEach(item -> list.getChildren().add(marked(item)));
      } else {
        platforms(noted, list);
      }
      nodes.add(list);
    }
    return nodes;
  }

  private HBox head(int count) {
    Hyperlink all = new Hyperlink(texts.get("publications.all"));
    all.setId("all-publications");
    all.setOnAction(e -> openItems.run());
    return Parts.row(
        "publication-row",
        Parts.label(texts.get("publications.noted", "n", count), "strong"),
        Parts.spring(),
        all);
  }

  private void platforms(Listed noted, VBox list) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    noted
        .items()
        .forEach(
            item ->
                counts.merge(
                    noted.names().getOrDefault(item.platform(), item.platform().value()),
                    1,
                    Integer::sum));
    counts.entrySet().stream()
        .limit(MOST_PLATFORMS)
        .forEach(
            entry ->
                list.getChildren()
                    .add(
                        Parts.row(
                            "publication-row",
                            Parts.label(entry.getKey()),
                            Parts.spring(),
                            Parts.label(
                                texts.get("publications.count", "n", entry.getValue()),
                                "small",
                                "muted"))));
    if (counts.size() > MOST_PLATFORMS) {
      list.getChildren()
          .add(
              Parts.row(
                  "publication-row",
                  Parts.label(
                      texts.get("publications.more", "n", counts.size() - MOST_PLATFORMS),
                      "small",
                      "muted")));
    }
  }

  private VBox marked(ContentItem item) {
    Label place = Parts.label(item.place(), "mono");
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    place.setMinWidth(0);
    HBox.setHgrow(place, Priority.ALWAYS);
    Segmented<ContentItem.AgeMark> age = new Segmented<>();
    age.setId("age-mark-" + item.number());
    age.choices(
        MARKS, m -> texts.get("publications.age." + m.name().toLowerCase(java.util.Locale.ROOT)));
    age.setValue(item.ageMark() == ContentItem.AgeMark.NONE ? null : item.ageMark());
    age.getChildren()
        .forEach(
            node ->
                node.setAccessibleText(
                    texts.get(
                        "publications.age-of",
                        "n",
                        item.number(),
                        "age",
                        ((ToggleButton) node).getText())));
    age.valueProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                mark.accept(item, now);
              }
            });
    VBox row =
        new VBox(
            Parts.row(
                "address",
                Parts.label(Integer.toString(item.number()), "muted", "cell-text"),
                place),
            age);
    row.getStyleClass().add("marked-row");
    return row;
  }

  private Node result(PasteResult result) {
    boolean none = result.added().isEmpty() && result.duplicates() == 0;
    String what =
        none
            ? texts.get("publications.none")
            : texts.get(
                "publications.found", "n", result.added().size(), "known", result.duplicates());
    VBox words = new VBox(Parts.wrapped(what, "strong"));
    if (!none && !result.unrecognised().isEmpty()) {
      words
          .getChildren()
          .add(
              Parts.wrapped(
                  texts.get("publications.unrecognised", "n", result.unrecognised().size()),
                  "small",
                  "muted"));
      result.unrecognised().stream()
          .limit(MOST_LINES)
          .forEach(line -> words.getChildren().add(cut(line)));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row =
        Parts.row(
            "paste-found",
            new Icon(none ? "info" : "check-circle").styled(none ? "muted-icon" : "ok-icon"),
            words);
    return Parts.speaking(row, what);
  }

  private static Label cut(String line) {
    Label label = Parts.label(line, "small", "muted");
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /** While a long text is being read. */
  Node reading() {
    return Parts.row(
        "paste-found",
        new Icon("more-horizontal").styled("muted-icon"),
        Parts.label(texts.get("publications.reading"), "muted"));
  }
}
