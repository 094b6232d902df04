package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.Brussels;
import tutela.kernel.Language;
import tutela.tour.Program;

/**
 * The case file is locked while something is typed into a form that is not recorded yet: the form
 * shows it again, and shows it no more once it was recorded or given up.
 */
final class TypedAndLockedTest {
  private static final String URL = "https://chirp.example/typed/before/the/lock";

  @TempDir private static Path folder;
  private static AtTheScreen at;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void end() {
    at.close();
  }

  private static void lockAndOpen(Place place) {
    at.lockAndUnlock();
    at.open(place);
  }

  @Test
  void addressesBeingPasted() {
    at.begin(Language.FR);
    Place paste = Place.of(ScreenId.PASTE, at.caseId(), "");
    at.open(paste);
    at.press("seenBy-office");
    at.type("text", URL);
    lockAndOpen(paste);
    assertThat(at.typed("text")).isEqualTo(URL);

    at.press("take");
    assertThat(at.items().getLast().firstSeenBy()).isEqualTo(ContentItem.SeenBy.OFFICE);
    lockAndOpen(paste);
    assertThat(at.typed("text")).as("after it was taken in").isEmpty();

    at.paste("text", URL + "/b\nhttps:chirp.example slip");
    at.press("take");
    lockAndOpen(paste);
    assertThat(at.typed("text")).as("what is left").isEqualTo("https:chirp.example slip");

    at.press("take");
    at.refused("text", "paste.none");
    lockAndOpen(paste);
    assertThat(at.typed("text")).as("what was refused").isEqualTo("https:chirp.example slip");
    at.press("cancel");
    at.open(paste);
    assertThat(at.typed("text")).as("after it was given up").isEmpty();
  }

  @Test
  void aPlaceWithoutAddress() {
    at.begin(Language.NL);
    Place place = Place.of(ScreenId.PASTE, at.caseId(), "place");
    at.open(place);
    at.type("app", "Talk");
    at.type("description", "groep met 40 leden");
    lockAndOpen(place);
    assertThat(at.typed("description")).isEqualTo("groep met 40 leden");
    assertThat(at.typed("app")).isEqualTo("Talk");
    at.press("description");
    at.program().press(KeyCode.ESCAPE);
    lockAndOpen(place);
    assertThat(at.typed("description")).as("after Esc").isEmpty();
  }

  @Test
  void aLetterThatLeft() throws Exception {
    at.begin(Language.FR);
    long letter = at.finalLetter().value();
    Place sent = Place.of(ScreenId.NOTICE, at.caseId(), "sent:" + letter);
    at.open(sent);
    at.type("number", "RR 0041 BE");
    at.press("record");
    at.refused("channels", "notice.channel-missing");
    lockAndOpen(sent);
    assertThat(at.typed("number")).as("what was refused").isEqualTo("RR 0041 BE");

    at.program()
        .choose(
            Files.write(folder.resolve("recu.txt"), "Recommandé".getBytes(StandardCharsets.UTF_8)));
    at.press("proof");
    at.press("channel-registered");
    at.type("at-day", "hier");
    at.type("number", "RR 0042 BE");
    lockAndOpen(sent);
    CheckBox registered = at.program().node("channel-registered");
    assertThat(Program.onScreen(registered::isSelected)).isTrue();
    assertThat(at.typed("at-day")).isEqualTo("hier");
    assertThat(at.typed("number")).isEqualTo("RR 0042 BE");
    assertThat(at.said()).anySatisfy(words -> assertThat(words).contains("recu.txt"));

    at.type("at-day", DateTimeFormatter.ofPattern("d/M/yyyy").format(Brussels.date(at.now())));
    at.press("record");
    at.noFault();
    at.open(sent);
    assertThat(at.typed("number")).as("after it was recorded").isEmpty();
    Place received = Place.of(ScreenId.NOTICE, at.caseId(), "received:" + letter);
    at.open(received);
    at.type("how", "accusé papier");
    lockAndOpen(received);
    assertThat(at.typed("how")).isEqualTo("accusé papier");
    at.press("cancel");
    lockAndOpen(received);
    assertThat(at.typed("how")).as("after it was given up").isEmpty();
  }

  @Test
  void aDateOfAPublicationThatIsNotUnderstoodYet() {
    at.begin(Language.DE);
    ContentItem first = at.items().getFirst();
    Place item = Place.of(ScreenId.ITEM, at.caseId(), Long.toString(first.id().value()));
    at.open(item);
    at.press("age-adult");
    at.type("published-day", "im März");
    lockAndOpen(item);
    assertThat(at.items().getFirst().ageMark()).isEqualTo(ContentItem.AgeMark.ADULT);
    assertThat(at.typed("published-day")).isEqualTo("im März");
    at.refused("published-day", "date.not-understood");

    at.type("published-day", "3.3.2026");
    at.press("closeItem");
    assertThat(at.program().isShown("closeItem")).isFalse();
    assertThat(at.items().getFirst().publishedOn()).isPresent();
    lockAndOpen(item);
    assertThat(at.typed("published-day")).isEqualTo("3.3.2026");
    at.type("published-day", "im April");
    at.program().press(KeyCode.ESCAPE);
    at.open(item);
    assertThat(at.typed("published-day")).as("after Esc").isEqualTo("3.3.2026");
  }

  @Test
  void anAddresseeOfTheOffice() {
    at.begin(Language.FR);
    Place fresh = Place.of(ScreenId.ADDRESSEE);
    at.open(fresh);
    at.type("name", "Hébergeur inventé");
    at.press("language-nl");
    at.type("lines", "Rue 1");
    lockAndOpen(fresh);
    assertThat(at.typed("name")).isEqualTo("Hébergeur inventé");
    assertThat(at.typed("lines")).isEqualTo("Rue 1");
    at.type("email", "abuse@host.example");
    at.press("keep");
    at.noFault();
    lockAndOpen(fresh);
    assertThat(at.typed("name")).as("after it was kept").isEmpty();

    var own = at.services().directory.named("Hébergeur inventé");
    assertThat(at.services().directory.own(own).orElseThrow().language()).isEqualTo(Language.NL);
    Place correction = new Place(ScreenId.ADDRESSEE, java.util.Optional.empty(), own.value());
    at.open(correction);
    at.type("email", "");
    lockAndOpen(correction);
    assertThat(at.typed("email")).as("what was emptied").isEmpty();
    assertThat(at.typed("lines")).isEqualTo("Rue 1");
    at.press("cancel");
    lockAndOpen(correction);
    assertThat(at.typed("email")).as("given up").isEqualTo("abuse@host.example");
  }

  @Test
  void theSignatureOfAMandate() throws Exception {
    at.begin(Language.FR);
    Place mandate = Place.of(ScreenId.MANDATE, at.caseId());
    at.open(mandate);
    at.press("takeBack");
    at.type("how", "par téléphone");
    lockAndOpen(mandate);
    assertThat(at.typed("how")).isEqualTo("par téléphone");
    at.press("withdraw");
    at.press("confirm-yes");

    at.program()
        .choose(
            Files.write(folder.resolve("signe.pdf"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    at.press("scan");
    at.type("date-day", "1/9/2026");
    at.type("limits", "pas le tribunal");
    at.type("place", "Liège");
    lockAndOpen(mandate);
    assertThat(at.typed("date-day")).isEqualTo("1/9/2026");
    assertThat(at.typed("place")).isEqualTo("Liège");
    assertThat(at.typed("limits")).isEqualTo("pas le tribunal");

    at.press("record");
    at.noFault();
    var signature = at.services().mandates.of(at.caseId()).signature().orElseThrow();
    assertThat(signature.limits()).isEqualTo("pas le tribunal");
    assertThat(signature.scan()).isPresent();
    at.services().mandates.withdraw(at.caseId(), "essai");
    lockAndOpen(mandate);
    assertThat(at.typed("place")).as("after it was recorded").isEmpty();
  }
}
