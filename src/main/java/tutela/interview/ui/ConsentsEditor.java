package tutela.interview.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.interview.domain.Rows;

/** What she agrees to, line by line: yes, no, later. */
final class ConsentsEditor implements Editor {
  private static final List<String> ANSWERS = List.of("yes", "no", "later");

  private final Map<String, Segmented<String>> lines = new LinkedHashMap<>();
  private final VBox box = new VBox();
  private final VBox table = new VBox();
  private final Label message = Parts.wrapped("", "field-message");
  private Runnable left = () -> {};
  private boolean showing;

  ConsentsEditor(Ask ask, Editors editors) {
    table.getStyleClass().add("consents");
    for (Ask.Choice choice : ask.choices()) {
      Segmented<String> answer = new Segmented<>();
      answer.setId(ask.id() + "-" + choice.id());
      answer.choices(ANSWERS, a -> editors.texts().get("answer." + a));
      for (Node node : answer.getChildren()) {
        ToggleButton button = (ToggleButton) node;
        button.setAccessibleText(choice.words() + ", " + button.getText());
      }
      answer
          .valueProperty()
          .addListener(
              o -> {
                if (!showing) {
                  left.run();
                }
              });
      lines.put(choice.id(), answer);
      Label words = Parts.wrapped(choice.words());
      words.setMaxWidth(Double.MAX_VALUE);
      HBox line = Parts.row("consent", words, answer);
      table.getChildren().add(line);
    }
    Parts.show(message, false);
    box.getStyleClass().add("answer-parts");
    box.getChildren().addAll(Parts.label(ask.label(), "field-label"), table, message);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<String> value() {
    return Optional.of(typed());
  }

  @Override
  public void show(String value) {
    showing = true;
    Map<String, String> said = new LinkedHashMap<>();
    Rows.parse(value).rows().forEach(said::putAll);
    lines.forEach((id, answer) -> answer.setValue(said.get(id)));
    showing = false;
  }

  @Override
  public String typed() {
    Map<String, String> said = new LinkedHashMap<>();
    lines.forEach(
        (id, answer) -> {
          String chosen = answer.getValue();
          if (chosen != null) {
            said.put(id, chosen);
          }
        });
    return Rows.of(said).text();
  }

  @Override
  public void restore(String typed) {
    show(typed);
  }

  @Override
  public void wrong(String words) {
    message.setText(words);
    Parts.show(message, true);
  }

  @Override
  public void calm() {
    Parts.show(message, false);
  }

  @Override
  public void focus() {
    table.requestFocusTraversal(TraversalDirection.NEXT);
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
