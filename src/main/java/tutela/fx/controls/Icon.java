package tutela.fx.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** A sign of the Feather font, sized and coloured by its surroundings; always beside a word. */
public final class Icon extends Text {
  private String code = "";

  public Icon() {
    getStyleClass().add("icon");
    setAccessibleRole(AccessibleRole.NODE);
  }

  public Icon(String code) {
    this();
    setCode(code);
  }

  public String getCode() {
    return code;
  }

  /**
   * @param code name in the Feather set, such as {@code life-buoy}
   */
  public void setCode(String code) {
    this.code = code;
    setText(Character.toString(Feather.findByDescription("fth-" + code).getCode()));
  }

  public Icon styled(String styleClass) {
    getStyleClass().add(styleClass);
    return this;
  }
}
