package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tutela.Child;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Segmented;
import tutela.kernel.Language;
import tutela.settings.domain.Office;
import tutela.settings.domain.Settings.ThemeChoice;
import tutela.tour.Program;

/** The administrator's policy in the real program, and before it; the office is invented. */
final class PolicyTest {
  private static final String SOUND =
      """
      data-folder: %s
      longest-idle-minutes: 7
      backup-folder: /srv/tutela
      backup-every-days: 7
      backups-kept: 12
      languages: [nl, de]
      letterhead:
        address: { nl: 'Voorbeeldstraat 1, 1000 Brussel' }
        e-mail: bureau@institute.example
        phone: 02 555 01 23
      station-letter: B
      rules: { receipt-hours: 36, retention-months: 60 }
      envelope-window: { left-mm: 100 }
      """;

  @TempDir private Path temp;

  @Test
  void whatIsSetIsShownAndFixedAndAFaultIsSaidOnce() throws Exception {
    Path file = Folders.below(temp).policy();
    Files.createDirectories(file.getParent());
    Files.writeString(file, SOUND.formatted(Folders.below(temp).data()) + "colour: red\n");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(PolicyAtStart.class);
    logger.addAppender(log);
    try (AtTheScreen at = new AtTheScreen(temp)) {
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anyMatch(line -> line.startsWith("policy.yaml:14:1: 'colour' is not known"));
      faultIsSaidOnce(at, file);
      Office office = at.services().office.office();
      assertThat(office.address(Language.NL)).isEqualTo("Voorbeeldstraat 1, 1000 Brussel");
      assertThat(office.retentionMonths()).hasValue(60);
      pagesAreFixed(at, Language.DE, ThemeChoice.DARK, 1.5); // the longer words
      if (!System.getProperty("tutela.pictures", "").isEmpty()) {
        pagesAreFixed(at, Language.DE, ThemeChoice.LIGHT, 1);
        pagesAreFixed(at, Language.NL, ThemeChoice.CONTRAST, 1);
      }
      firstStartIsFixed(at);
    } finally {
      logger.detachAppender(log);
    }
    assertThat(Files.readString(Folders.below(temp).settings().resolve("settings.properties")))
        .contains("lock-minutes=10", "backup-folder=\n", "backups-kept=10");
  }

  private static void faultIsSaidOnce(AtTheScreen at, Path file) {
    assertThat(at.said()).contains(file + ", regel\u00a014.");
    assertThat(at.said()).anyMatch(words -> words.contains("tutela --check-policy"));
    at.looksRight("fault");
    at.program().press(KeyCode.ESCAPE);
    Wiring wiring = at.program().wiring();
    Program.onScreen(
        () -> {
          wiring.policy.tell(wiring.dialogs);
          return true;
        });
    at.noFault();
  }

  private static void pagesAreFixed(
      AtTheScreen at, Language language, ThemeChoice theme, double scale) {
    at.settings(s -> s.in(language).with(theme).scaled(scale));
    String name = "-" + language + "-" + theme;
    Program program = at.program();
    at.open(Place.of(ScreenId.SETTINGS));
    Segmented<Language> languages = program.node("language");
    assertThat(languages.choices()).containsExactly(Language.NL, Language.DE);
    at.looksRight("display" + name);
    program.click("securityTab");
    ComboBox<Integer> lock = program.node("lock");
    assertThat(lock.getItems()).as("a shorter time can be chosen").containsExactly(1, 2, 5, 7);
    assertThat(at.said()).contains(at.text("policy.longest-idle", "n", 7));
    at.looksRight("security" + name);
    program.click("officeTab");
    fixed(program, "addressNl", "Voorbeeldstraat 1, 1000 Brussel");
    fixed(program, "email", "bureau@institute.example");
    fixed(program, "phone", "02 555 01 23");
    fixed(program, "station", "B");
    free(program, "addressFr", "name", "function");
    at.looksRight("office" + name);
    program.click("habitsTab");
    fixed(program, "receipt", "36");
    fixed(program, "retention", "60");
    fixed(program, "windowLeft", "100");
    free(program, "decision", "windowTop");
    at.looksRight("habits" + name);
    at.open(Place.of(ScreenId.BACKUPS));
    assertThat(program.isShown("choose")).isFalse();
    ComboBox<Integer> kept = program.node("kept");
    assertThat(kept.isDisabled()).isTrue();
    assertThat(kept.getValue()).isEqualTo(12);
    assertThat(at.said()).contains(at.text("backups.last-sub", "n", 7));
    assertThat(at.said()).filteredOn(at.text("policy.fixed")::equals).hasSize(2);
    at.looksRight("backups" + name);
  }

  private void firstStartIsFixed(AtTheScreen at) {
    Program program = at.program();
    program.press(KeyCode.CONTROL, KeyCode.L);
    at.awaitLock();
    Program.onScreen(
        () -> {
          Inside.gate(program.wiring(), ScreenId.WELCOME);
          return true;
        });
    assertThat(program.isShown("speak.nl") || program.isShown("speak.de")).isTrue();
    assertThat(program.isShown("speak.fr")).as("not offered").isFalse();
    program.click("create");
    fixed(program, "folder", Folders.below(temp).data().toString());
    assertThat(program.isShown("choose")).isFalse();
    at.looksRight("place");
  }

  /** With its value, not to be changed, and with words that say why. */
  private static void fixed(Program program, String field, String value) {
    TextField node = program.node(field);
    assertThat(node.getText()).as(field).isEqualTo(value);
    assertThat(node.isEditable()).as(field).isFalse();
    assertThat(node.getAccessibleHelp()).as(field).isNotEmpty();
    assertThat(FormField.around(node).orElseThrow().message()).isEqualTo(node.getAccessibleHelp());
  }

  private static void free(Program program, String... fields) {
    for (String field : fields) {
      TextField node = program.node(field);
      assertThat(node.isEditable()).as(field).isTrue();
    }
  }

  @Test
  void onWindowsItLiesBesideTheFolderThatTheInstallerEmpties() {
    assertThat(Folders.besideTheProgram("/programs/Tutela/Tutela.exe", Map.of()))
        .isEqualTo(Path.of("/programs/Tutela policy"));
    assertThat(Folders.besideTheProgram(null, Map.of("ProgramFiles", "/programs")))
        .isEqualTo(Path.of("/programs/Tutela policy"));
  }

  @Test
  void theCheckNeedsNoDisplayAndSaysWhereAFaultIs() throws Exception {
    Path file =
        Files.writeString(temp.resolve("policy.yaml"), "languages: [nl]\nbackups-kept: 0\n");
    Child.Ended ended =
        Child.of(Main.class, temp.resolve("child"))
            .with("-XX:TieredStopAtLevel=1")
            .run(CheckPolicy.OPTION, file.toString());
    assertThat(ended.out())
        .contains(file + ":2:15: 'backups-kept' is a whole number from 1 to 99")
        .endsWith("in force:%n  languages: nl%n".formatted());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void theCheckEndsWithNothingWhereAllIsInOrder() throws Exception {
    Path file = temp.resolve("policy.yaml");
    assertThat(check(0, file)).isEqualTo(file + ": there is no such file, so nothing is set\n");
    assertThat(check(1, file, file.toString())).startsWith(file + ": there is no such file\n");
    Files.writeString(file, SOUND.formatted("'{home}/cases'"));
    assertThat(check(0, file))
        .contains(
            file + ": in order\nin force:\n",
            "  data-folder: " + System.getProperty("user.home") + "/cases\n",
            "  rules.retention-months: 60\n");
    assertThat(check(1, file, "a", "b")).startsWith("usage: tutela --check-policy");
  }

  private static String check(int status, Path usual, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] args =
        Stream.concat(Stream.of(CheckPolicy.OPTION), Stream.of(more)).toArray(String[]::new);
    assertThat(CheckPolicy.isAsked(args)).isTrue();
    assertThat(CheckPolicy.check(args, usual, new PrintStream(out, true, StandardCharsets.UTF_8)))
        .isEqualTo(status);
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
