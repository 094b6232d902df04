package tutela.packs.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.fx.controls.StretchedCellSkin;
import tutela.packs.domain.Platform;
import tutela.packs.domain.Status;

/**
 * A row of the directory: a kind with its count, or an addressee with what is to be known of it.
 */
final class DirectoryCell extends ListCell<DirectoryModel.Row> {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
  private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");

  private final Texts texts;

  DirectoryCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("work-cell");
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new StretchedCellSkin<>(this);
  }

  @Override
  protected void updateItem(DirectoryModel.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEAD, row instanceof DirectoryModel.Row.Head);
    pseudoClassStateChanged(SHORT, row instanceof DirectoryModel.Row.Entry);
    pseudoClassStateChanged(TOP, row != null && getIndex() == 0);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    switch (row) {
      case null -> {}
      case DirectoryModel.Row.Head head -> {
        String title = texts.get("directory.group." + head.group());
        setGraphic(
            Parts.row(
                "work-head",
                Parts.wrapped(title, "head-title"),
                Parts.label(Integer.toString(head.count()), "muted")));
        setAccessibleText(title + " " + head.count());
      }
      case DirectoryModel.Row.Entry entry -> show(entry.listed());
    }
  }

  private void show(Listed listed) {
    Label name = Parts.wrapped(listed.addressee().name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox box = Parts.row("directory-row", name);
    String said = said(listed);
    if (listed.addressee().confirmed().isPresent()) {
      box.getChildren().add(Mark.VERIFIED.chip(texts));
    } else if (said.isEmpty()) {
      // what was seen at its source and is nobody's invention needs no word in the list
    } else if (listed.addressee().origin() == Platform.Origin.INVENTED) {
      box.getChildren().add(Parts.chip("edit", said, "line"));
    } else {
      box.getChildren().add(Mark.TO_VERIFY.chip(texts));
    }
    setGraphic(box);
    setAccessibleText(said.isEmpty() ? name.getText() : name.getText() + ", " + said);
  }

  private String said(Listed listed) {
    if (listed.addressee().confirmed().isPresent()) {
      return Mark.VERIFIED.word(texts);
    }
    if (listed.addressee().origin() == Platform.Origin.INVENTED) {
      return texts.get("directory.invented");
    }
    return listed.addressee().status() == Status.UNCERTAIN ? Mark.TO_VERIFY.word(texts) : "";
  }
}
