package tutela.vault.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.kernel.Language;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;

/** The last step of a first start, where the administrator wrote part of it already. */
final class OfficeStepTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void whatTheAdministratorWroteStandsThereAndIsOnlyRead() {
    TextField name = framed();
    TextField function = framed();
    TextField address = framed();
    TextField email = framed();
    Policy policy =
        new Policy(
            Map.of(
                PolicyEntry.ADDRESS_NL, "Voorbeeldstraat 1, 1000 Brussel",
                PolicyEntry.ADDRESS_FR, "Rue de l’Exemple 1, 1000 Bruxelles",
                PolicyEntry.EMAIL, "bureau@institute.example"));
    OfficeStep step =
        new OfficeStep(
            FormField.around(name).orElseThrow(),
            name,
            function,
            address,
            FormField.around(email).orElseThrow(),
            email,
            new Texts(List.of("/tutela/fx/common"), Language.NL),
            policy);
    assertThat(List.of(name, function)).allMatch(TextField::isEditable);
    assertThat(List.of(address, email)).noneMatch(TextField::isEditable);
    assertThat(FormField.around(address).orElseThrow().message())
        .isEqualTo("Vastgelegd door uw beheerder");
    name.setText("Aïcha Voorbeeld");
    assertThat(step.isRight()).isTrue();
    Office office = step.on(Office.EMPTY);
    assertThat(office.address(Language.NL)).isEqualTo("Voorbeeldstraat 1, 1000 Brussel");
    assertThat(office.email()).isEqualTo("bureau@institute.example");
  }

  private static TextField framed() {
    TextField field = new TextField();
    new FormField().setContent(field);
    return field;
  }
}
