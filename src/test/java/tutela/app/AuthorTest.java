package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Note;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.Author;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.kernel.Progress;
import tutela.letters.domain.Decision;
import tutela.vault.NewVault;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;
import tutela.vault.domain.Key;

/** Two people open one case file, each with a passphrase of her own; both are invented. */
final class AuthorTest {
  private static final String OFFICE = "A. Lejeune";
  private static final String COLLEAGUE = "L. Peeters";
  private static final String HERS = "zes blauwe eenden zingen zacht";

  @TempDir Path folder;

  private void with(Key key, Consumer<SessionServices> work) {
    try (OpenVault vault =
        Vaults.service().unlock(folder, key, Casework.migrations(), Progress.none())) {
      work.accept(Casework.services(vault, Clock.systemUTC()));
    }
  }

  private static Key phrase(String words) {
    return new Key.Passphrase(words.toCharArray());
  }

  @Test
  void whatIsWrittenBearsTheNameOfWhoUnlockedAndLettersThatOfTheOffice() {
    List<String> words;
    try (NewVault made =
        Vaults.service().prepare(Vaults.passphrase(), Language.FR, Progress.none())) {
      words = made.recoveryWords();
      made.createIn(folder, Casework.migrations()).close();
    }
    CaseId[] matter = new CaseId[1];
    with(
        Vaults.key(),
        services -> {
          services.office.change(o -> o.by(OFFICE, ""));
          matter[0] = services.cases.open(Language.FR).id();
          assertThat(services.notes.add(matter[0], Note.Kind.CALL, "first").writtenBy())
              .as("before the slot has a name")
              .isEqualTo(OFFICE);
          services.slots.enrol(OFFICE);
          services.slots.add(Vaults.key(), COLLEAGUE, HERS.toCharArray(), Progress.none());
        });
    with(
        phrase(HERS),
        services -> {
          services.notes.add(matter[0], Note.Kind.CALL, "second");
          LetterCase hers = LetterCase.about(services, LetterCase.addresses(1));
          assertThat(services.cases.get(hers.id()).caseworker()).isEqualTo(COLLEAGUE);
          assertThat(services.items.checks(hers.id()))
              .extracting(Check::checkedBy)
              .containsOnly(COLLEAGUE);
          assertThat(services.directory.get(WholeCase.CHIRP).confirmed().orElseThrow().by())
              .isEqualTo(COLLEAGUE);
          LetterId letter = hers.draft();
          services.letters.decide(letter, Decision.Kind.RISK_READ, Set.of("risk"), "read");
          assertThat(services.letters.decisions(letter))
              .extracting(Decision::by)
              .containsOnly(COLLEAGUE);
          String signatory = services.office.office().caseworker();
          assertThat(services.letters.compose(letter).office().caseworker())
              .isEqualTo(signatory)
              .isNotEqualTo(COLLEAGUE);
          services.interview.correctAge(hers.id(), "by mistake");
          assertThat(services.notes.of(hers.id()))
              .filteredOn(n -> n.kind() == Note.Kind.ROUTE && !n.words().isEmpty())
              .extracting(Note::writtenBy)
              .containsExactly(COLLEAGUE);
        });
    with(
        new Key.RecoveryWords(words),
        services -> {
          services.notes.add(matter[0], Note.Kind.CALL, "third");
          assertThat(services.notes.of(matter[0]))
              .extracting(Note::writtenBy)
              .containsExactly(OFFICE, COLLEAGUE, Author.RECOVERY_KEY);
        });
  }

  private static void unlock(AtTheScreen screen, String phrase) {
    screen.program().press(KeyCode.CONTROL, KeyCode.L);
    screen.awaitLock();
    screen.program().secret("phrase", phrase);
    screen.program().press(KeyCode.ENTER);
    screen.program().waitFor("unlocked", () -> screen.program().isShown("lockRow")).settle();
  }

  @Test
  void aNoteOfTheColleagueShowsHerName() throws Exception {
    try (AtTheScreen screen = new AtTheScreen(folder)) {
      screen.begin(Language.FR);
      CaseId id = screen.caseId();
      screen.services().slots.add(Vaults.key(), COLLEAGUE, HERS.toCharArray(), Progress.none());
      unlock(screen, HERS);
      screen.services().notes.add(id, Note.Kind.CALL, "Rappelle demain.");
      screen
          .services()
          .items
          .check(screen.items(), ContentItem.Seen.REMOVED, screen.now().minusSeconds(60), "");
      unlock(screen, new String(Vaults.passphrase()));
      screen.open(Place.of(ScreenId.INTERVIEW, id));
      assertThat(screen.said()).anyMatch(said -> said.endsWith(", " + COLLEAGUE));
      screen.open(Place.of(ScreenId.CASE, id));
      assertThat(screen.said())
          .anyMatch(said -> said.endsWith(screen.text("event.by", "name", COLLEAGUE)));
    }
  }
}
