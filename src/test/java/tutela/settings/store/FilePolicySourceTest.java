package tutela.settings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.Language;
import tutela.settings.OfficeService;
import tutela.settings.SettingsService;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;
import tutela.settings.domain.PolicyReport;
import tutela.settings.domain.Settings;

/** The administrator's policy: what is sound counts, what is not is named, nothing is written. */
final class FilePolicySourceTest {
  private static final String SAFE = "{LONGEST_IDLE=10}";

  @TempDir private Path temp;
  private Path file = Path.of("policy.yaml");

  @BeforeEach
  void place() {
    file = temp.resolve("policy.yaml");
  }

  @Test
  void theExampleIsWholeAndInOrder() throws IOException {
    List<String> example = Files.readAllLines(Path.of("installer", "policy.yaml"));
    assertThat(example)
        .as("nothing is set by the example itself")
        .allMatch(FilePolicySourceTest::isComment);
    PolicyReport found =
        read(
            example.stream()
                .filter(line -> line.matches("# ( *)[a-z-]+:.*"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n")));
    assertThat(found.faults()).isEmpty();
    assertThat(found.policy().values().keySet()).containsExactly(PolicyEntry.values());
    assertThat(found.policy().values())
        .containsEntry(PolicyEntry.DATA_FOLDER, "/home/anna/tutela")
        .containsEntry(PolicyEntry.LANGUAGES, "fr nl de");
  }

  private static boolean isComment(String line) {
    return line.isEmpty() || line.startsWith("#");
  }

  @Test
  void theGuideNamesEveryEntry() throws IOException {
    String guide = Files.readString(Path.of("src", "docs", "administrator.md"));
    assertThat(Arrays.stream(PolicyEntry.values()).map(entry -> "`" + entry.key() + "`"))
        .allMatch(guide::contains);
    assertThat(
            Arrays.stream(PolicyEntry.values())
                .filter(entry -> entry.kind() == PolicyEntry.Kind.NUMBER)
                .map(e -> "| `" + e.key() + "` | " + e.least() + " to " + e.most() + " |"))
        .allMatch(guide::contains);
  }

  /** The sound entry beside each fault stays in force; ¶ is a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          colour: red                               | 2:1  | 'colour' is not known here
          letterhead:¶  fax: 1                      | 3:3  | 'fax' is not known here; known are address, e-mail, phone
          backups-kept: many                        | 2:15 | a whole number from 1 to 99
          backups-kept: 0                           | 2:15 | a whole number from 1 to 99
          backups-kept: 100                         | 2:15 | a whole number from 1 to 99
          backups-kept: [5]                         | 2:15 | a whole number from 1 to 99
          backups-kept: -5                          | 2:15 | a whole number from 1 to 99
          backups-kept: 99999999999                 | 2:15 | a whole number from 1 to 99
          backup-every-days: 1.5                    | 2:20 | a whole number from 1 to 30
          backup-folder: backups                    | 2:16 | a whole path
          backup-folder: {home}                     | 2:16 | a whole path
          backup-folder: '/srv/{users}'             | 2:16 | a whole path
          data-folder:                              | 2:13 | a whole path
          data-folder: /a¶data-folder: /b           | 3:1  | 'data-folder' stands here twice
          languages: fr                             | 2:12 | a list of fr, nl, de
          languages: [fr, en]                       | 2:12 | a list of fr, nl, de
          languages: [fr, fr]                       | 2:12 | a list of fr, nl, de
          languages: []                             | 2:12 | a list of fr, nl, de
          letterhead: none                          | 2:13 | entries with their keys are expected here
          letterhead:¶  e-mail: nobody              | 3:11 | an e-mail address
          letterhead:¶  address: x                  | 3:12 | entries with their keys are expected here
          letterhead:¶  address: { fr: "a\\nb" }    | 3:18 | one line
          station-letter: AB                        | 2:17 | one capital letter
          rules: { receipt-hours: 721 }             | 2:25 | a whole number from 1 to 720
          envelope-window: { left-mm: 10 }          | 2:29 | a whole number from 15 to 125
          [a]: b                                    | 2:1  | a key is expected here
          letterhead: &a¶  address: *a              | 3:3  | 'address' is not known here
          """)
  void aFaultIsNamedWithItsPlaceAndTheRestCounts(String entry, String place, String words)
      throws IOException {
    PolicyReport found = read("longest-idle-minutes: 5\n" + entry.replace("¶", "\n"));
    assertThat(found.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.in("policy.yaml"))
                  .startsWith("policy.yaml:" + place + ": ")
                  .contains(words);
            });
    assertThat(found.policy().values()).isEqualTo(Map.of(PolicyEntry.LONGEST_IDLE, "5"));
  }

  /** Whoever limits the idle time and is misunderstood gets the shipped ten minutes at most. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          longest-idle-minutes: 61                          | :1:23:
          longest-idle-minutes: five                        | :1:23:
          longest-idle-minutes: 5¶longest-idle-minutes: 20  | :2:1:
          - longest-idle-minutes: 5                         | :1:1:
          no map at all                                     | :1:1:
          longest-idle-minutes: 5¶languages: [fr            | :2:15:
          longest-idle-minutes: 5¶data-folder: {home}/x     | :2:20:
          longest-idle-minutes: 5¶  a: b                    | :2:4:
          longest-idle-minutes: 5¶---¶languages: [fr]       | :2:1:
          longest-idle-minutes: 5¶x\u0007x                  | :2:2:
          """)
  void aFaultOfTheIdleTimeOrOfTheWholeFileIsSafe(String text, String place) throws IOException {
    PolicyReport found = read(text.replace("¶", "\n"));
    assertThat(found.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.in("f")).contains(place));
    assertThat(found.policy().values()).hasToString(SAFE);
    assertThat(found.policy().over(Settings.FIRST.lockingAfter(60)).lockMinutes()).isEqualTo(10);
  }

  @Test
  void whatIsNoReadableFileIsSafeToo() throws IOException {
    Files.write(
        file,
        "languages: [nl]\nletterhead: { phone: \u00e9 }".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read().faults().getFirst().in("f")).isEqualTo("f:2:22: a sign that is not UTF-8");
    assertThat(read().policy().values()).hasToString(SAFE);
    Files.writeString(file, "[".repeat(60_000));
    assertThat(read().faults().getFirst().in("f")).isEqualTo("f:1:11: lies deeper than any entry");
    Files.writeString(file, "a: &a []\nb: [" + "*a,".repeat(1_000) + "]");
    assertThat(read().policy().values()).hasToString(SAFE);
    Files.writeString(file, "data-folder: \"\\UFFFFFFFF\"");
    assertThat(read().faults().getFirst().in("f")).isEqualTo("f: cannot be read as YAML");
    assertThat(read().policy().values()).hasToString(SAFE);
    Files.write(file, new byte[70_000]);
    assertThat(read().faults().getFirst().in("f")).isEqualTo("f: is larger than 65536 bytes");
    Files.delete(file);
    assertThat(read().there()).isFalse();
    assertThat(read().policy()).isEqualTo(Policy.NONE);
    Files.createDirectory(file);
    assertThat(read().faults().getFirst().in("f")).isEqualTo("f: is not a file");
    assertThat(read().policy().values()).hasToString(SAFE);
    Files.delete(file);
    Files.createSymbolicLink(file, temp.resolve("gone"));
    assertThat(read().policy().values()).hasToString(SAFE);
  }

  @Test
  void theMarkThatWindowsPutsBeforeATextIsNoPartOfIt() throws IOException {
    assertThat(read("\uFEFFlanguages: [nl]\r\nbackups-kept: 4\r\n").policy().languages())
        .containsExactly(Language.NL);
    assertThat(read("# nothing yet\n").faults()).isEmpty();
  }

  @Test
  void whoCanChangeTheFileOrItsFolderIsSaid() throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
    Path folder = Files.createDirectory(temp.resolve("place"));
    file = folder.resolve("policy.yaml");
    Files.writeString(file, "languages: [nl]");
    rights(file, "r--r--r--");
    rights(folder, "r-xr-xr-x");
    assertThat(read().changeable()).isFalse();
    rights(folder, "rwxrwxrwx");
    assertThat(read().changeable()).isTrue();
    rights(folder, "r-xr-xr-x");
    rights(file, "rw-rw-rw-");
    assertThat(read().changeable()).isTrue();
    assertThat(read().policy().languages()).as("it counts all the same").hasSize(1);
    rights(folder, "rwxr-xr-x");
  }

  @Test
  void whoseFileItIsCanChangeItTooUnlessItIsTheAdministrator() throws IOException {
    assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
    Files.writeString(file, "languages: [nl]");
    UserPrincipal owner = Files.getOwner(temp);
    if (owner.getName().equals("root")) {
      owner = temp.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      Files.setOwner(file, owner);
    }
    rights(file, "r--r--r--");
    rights(temp, "r-xr-xr-x");
    assertThat(new FilePolicySource(file, "/home/anna", owner.getName()).read().changeable())
        .isTrue();
    rights(temp, "rwxr-xr-x");
  }

  private static void rights(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  @Test
  void itLiesOverTheSettingsAndIsNeverWrittenIntoThem() throws IOException {
    Policy policy =
        read("languages: [nl, de]\nlongest-idle-minutes: 5\nbackup-folder: /b\nbackups-kept: 4")
            .policy();
    FileSettingsStore store = new FileSettingsStore(temp, policy);
    SettingsService settings = new SettingsService(store, policy, Runnable::run, failure -> {});
    assertThat(settings.settings().language())
        .as("the first is the default")
        .isEqualTo(Language.NL);
    settings.change(s -> s.scaled(1.5).lockingAfter(s.lockMinutes()).keeping(s.backupsKept()));
    assertThat(settings.settings())
        .isEqualTo(
            Settings.FIRST.in(Language.NL).scaled(1.5).lockingAfter(5).backedUpTo("/b").keeping(4));
    assertThat(Files.readString(temp.resolve("settings.properties")))
        .contains("scale=1.5", "lock-minutes=10", "backups-kept=10")
        .doesNotContain("/b");
    settings.change(s -> s.lockingAfter(2).in(Language.DE));
    Settings afterwards = new FileSettingsStore(temp, Policy.NONE).load();
    assertThat(afterwards.lockMinutes()).as("what she chose herself stays").isEqualTo(2);
    assertThat(afterwards.language()).isEqualTo(Language.DE);
    assertThat(afterwards.backupFolder()).isEmpty();
  }

  @Test
  void itLiesOverTheOfficeAndIsNeverWrittenIntoTheCaseFile() throws IOException {
    Policy policy =
        read("""
                letterhead: { address: { fr: Rue de l’Exemple 1 }, phone: 02 555 }
                rules: { receipt-hours: 12, retention-months: 60 }
                envelope-window: { top-mm: 45 }
                """)
            .policy();
    Kept kept = new Kept();
    OfficeService office = new OfficeService(kept, policy);
    office.change(o -> o.reachedBy("a@example.org", o.phone()).habits(o.receiptHours(), 36));
    assertThat(kept.office)
        .isEqualTo(
            Office.EMPTY.reachedBy("a@example.org", "").habits(24, 36).addressed(Language.FR, ""));
    assertThat(office.office())
        .isEqualTo(
            Office.EMPTY
                .reachedBy("a@example.org", "02 555")
                .habits(12, 36)
                .window(110, 45)
                .keeping(OptionalInt.of(60))
                .addressed(Language.FR, "Rue de l’Exemple 1"));
    office.change(Office::forPractice);
    assertThat(office.office()).as("what is invented stays invented").isEqualTo(kept.office);
  }

  /** Keeps it in memory. */
  private static final class Kept implements OfficeService.Store {
    private Office office = Office.EMPTY;

    @Override
    public Office load() {
      return office;
    }

    @Override
    public void save(Office changed) {
      office = changed;
    }
  }

  private PolicyReport read(String text) throws IOException {
    Files.writeString(file, text);
    return read();
  }

  private PolicyReport read() {
    return new FilePolicySource(file, "/home/anna", "anna").read();
  }
}
