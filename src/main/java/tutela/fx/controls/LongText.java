package tutela.fx.controls;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/**
 * A text of any length to read: only what is in view is laid out, so that a log or a licence opens
 * at once. The arrows go from paragraph to paragraph.
 */
public final class LongText extends ListView<String> {
  private static final Pattern FULL = Pattern.compile("(?<=[^\\n]{50})\\n(?=[\\p{L}\"(])");

  /** What stood in the middle of a typed page. */
  private static final Pattern CENTRED = Pattern.compile("(?m)^ {12,}");

  public LongText() {
    getStyleClass().add("long-text");
    setCellFactory(list -> new Paragraph());
  }

  /**
   * @param name for those who hear it
   */
  public void show(String name, List<String> paragraphs) {
    setAccessibleText(name);
    getItems().setAll(paragraphs);
    getSelectionModel().clearSelection();
    scrollTo(0);
  }

  /**
   * A text parted where a line is empty. Lines that were broken because they were full are one
   * again, so that they break where the window needs it.
   */
  public static List<String> paragraphs(String text) {
    return Arrays.stream(text.strip().split("\n\\s*\n"))
        .map(paragraph -> CENTRED.matcher(paragraph).replaceAll("").stripIndent())
        .map(paragraph -> FULL.matcher(paragraph).replaceAll(" ").strip())
        .toList();
  }

  private static final class Paragraph extends ListCell<String> {
    @Override
    protected Skin<?> createDefaultSkin() {
      return new StretchedCellSkin<>(this);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setGraphic(text == null || empty ? null : Parts.wrapped(text));
      setAccessibleText(text);
    }
  }
}
