package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.FormField;
import tutela.kernel.Language;
import tutela.tour.Program;
import tutela.vault.Vaults;
import tutela.vault.domain.Opener;

/** What opens the case file, changed with the keyboard alone; the people are invented. */
final class OpenersScreenTest {
  private static final String OWN = new String(Vaults.passphrase());
  private static final String HERS = "zes blauwe eenden zingen zacht";
  private static final String NEXT = "trois girafes peignent le plafond";

  private AtTheScreen screen;
  private Program program;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    screen = new AtTheScreen(folder);
    program = screen.program();
    screen.begin(Language.FR);
    security();
  }

  @AfterEach
  void end() {
    screen.close();
  }

  private void security() {
    screen.open(Place.of(ScreenId.SETTINGS));
    screen.press("securityTab");
    program.settle();
  }

  @Test
  void aColleagueIsLetInActsUnderHerNameAndIsLetOutAgain() {
    screen.press("addColleague");
    program.press(KeyCode.ESCAPE);
    assertThat(program.isShown("add")).isFalse();
    screen.press("addColleague");
    program.press(KeyCode.ENTER);
    screen.refused("name", "slots.name-missing");
    write("L. Peeters", HERS, HERS, "not mine at all");
    program.press(KeyCode.ENTER);
    program.settle();
    screen.refused("own", "unlock.phrase-wrong");
    screen.type("own", OWN);
    program.press(KeyCode.ENTER);
    program.waitFor("added", () -> !program.isShown("add")).settle();
    assertThat(screen.said()).contains("L. Peeters");

    lockAndUnlock(HERS);
    assertThat(screen.services().slots.actor("")).isEqualTo("L. Peeters");
    security();
    screen.press("addColleague");
    write("X", OWN, OWN, HERS);
    program.press(KeyCode.ENTER);
    program.settle();
    screen.refused("phrase", "passphrase-in-use");
    program.press(KeyCode.ESCAPE);

    lockAndUnlock(OWN);
    security();
    screen.press("remove2");
    program.press(KeyCode.ENTER);
    screen.refused("own", "unlock.phrase-empty");
    screen.type("own", OWN);
    program.press(KeyCode.ENTER);
    program.waitFor("removed", () -> !program.isShown("remove")).settle();
    assertThat(people()).doesNotContain("L. Peeters");
    assertThat(program.isShown("remove2")).isFalse();
    program.press(KeyCode.CONTROL, KeyCode.L);
    screen.awaitLock();
    program.secret("phrase", HERS);
    program.press(KeyCode.ENTER);
    program.settle();
    screen.refused("phrase", "unlock.phrase-wrong");
  }

  @Test
  void thePassphraseIsChanged() {
    screen.press("changePhrase");
    screen.type("own", OWN);
    screen.type("phrase", "weak");
    screen.type("again", "weak");
    program.press(KeyCode.ENTER);
    screen.refused("phrase", "create.weak.common");
    screen.type("phrase", NEXT);
    screen.type("again", NEXT + "s");
    program.press(KeyCode.ENTER);
    screen.refused("again", "create.not-same");
    screen.type("again", NEXT);
    program.press(KeyCode.ENTER);
    program.waitFor("changed", () -> !program.isShown("change")).settle();
    lockAndUnlock(NEXT);
  }

  @Test
  void theRecoveryKeyIsReplacedAndTried() {
    screen.press("replaceKey");
    screen.type("own", OWN);
    program.press(KeyCode.ENTER);
    program.waitFor("words", () -> program.isShown("byHand")).settle();
    screen.press("byHand");
    List<String> words = words();
    screen.type("first", "wrong");
    program.press(KeyCode.ENTER);
    screen.refused("first", "create.word-wrong");
    for (String field : List.of("first", "second")) {
      screen.type(field, words.get(asked(field)).toUpperCase(Locale.ROOT));
    }
    screen.type("place", "armoire B2, enveloppe 14");
    program.press(KeyCode.ENTER);
    program.waitFor("replaced", () -> !program.isShown("replace")).settle();
    assertThat(screen.said()).anyMatch(text -> text.endsWith("armoire B2, enveloppe 14"));

    screen.press("tryKey");
    assertThat(screen.typed("place")).isEqualTo("armoire B2, enveloppe 14");
    screen.type("words", "un deux trois");
    screen.press("tryOut");
    program.settle();
    screen.refused("words", "unlock.recovery-words-count");
    screen.type("words", String.join(" ", words));
    screen.press("tryOut");
    program.waitFor("tried", () -> !program.isShown("tryOut")).settle();

    program.press(KeyCode.CONTROL, KeyCode.L);
    screen.awaitLock();
    screen.press("other");
    screen.type("words", String.join(" ", words));
    screen.press("unlock");
    desk();
    assertThat(screen.services().slots.actor("")).isEqualTo("recovery");
  }

  private void write(String name, String phrase, String again, String own) {
    screen.type("name", name);
    screen.type("phrase", phrase);
    screen.type("again", again);
    screen.type("own", own);
  }

  private void lockAndUnlock(String phrase) {
    program.press(KeyCode.CONTROL, KeyCode.L);
    screen.awaitLock();
    program.secret("phrase", phrase);
    program.press(KeyCode.ENTER);
    desk();
  }

  private void desk() {
    program.waitFor("desk", () -> program.isShown("journal") || program.isShown("cases")).settle();
  }

  private List<String> people() {
    return screen.services().slots.openers().stream().map(Opener::name).toList();
  }

  private List<String> words() {
    Parent grid = program.node("words");
    return Program.onScreen(
        () ->
            IntStream.range(0, 12)
                .mapToObj(
                    i ->
                        ((Label)
                                ((Parent) grid.getChildrenUnmodifiable().get(i))
                                    .getChildrenUnmodifiable()
                                    .getLast())
                            .getText())
                .toList());
  }

  private int asked(String field) {
    FormField frame = program.node(field + "Field");
    return Integer.parseInt(Program.onScreen(frame::getLabel).replaceAll("\\D", "")) - 1;
  }
}
