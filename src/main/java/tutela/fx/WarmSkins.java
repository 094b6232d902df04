package tutela.fx;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.CheckBoxSkin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.RadioButtonSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.control.skin.ToggleButtonSkin;

/**
 * Loads the classes that draw controls off the FX thread; by themselves they are loaded by the
 * first style sheet pass of each page. Style sheets are only for the FX thread.
 */
public final class WarmSkins {
  private WarmSkins() {}

  /** Once, on any thread. */
  public static void load() {
    new LabelSkin(new Label());
    new ButtonSkin(new Button());
    new ToggleButtonSkin(new ToggleButton());
    new TextFieldSkin(new TextField());
    new TextAreaSkin(new TextArea());
    new ScrollPaneSkin(new ScrollPane());
    new CheckBoxSkin(new CheckBox());
    new RadioButtonSkin(new RadioButton());
    new ComboBoxListViewSkin<>(new ComboBox<>());
    new ListViewSkin<>(new ListView<>());
    new TableViewSkin<>(new TableView<>());
  }
}
