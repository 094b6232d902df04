package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static tutela.app.AtTheScreen.ARABIC;
import static tutela.app.AtTheScreen.CHINESE;
import static tutela.app.AtTheScreen.EMOJI;
import static tutela.app.AtTheScreen.signs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.DraftService;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.Language;
import tutela.kernel.Sha256;

/**
 * What people type that cannot be taken, and what looks wrong and is right: said beside its field,
 * still there afterwards, and never half kept.
 */
final class BadInputTest {
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

  @Test
  void aTextWithoutAddressIsSaidToBeOne() throws Exception {
    at.begin(Language.FR);
    at.open(ScreenId.PASTE, "");
    at.press("take");
    at.refused("text", "paste.none");
    at.type("text", "chirp point example, voir plus bas");
    at.press("take");
    at.refused("text", "paste.none");
    assertThat(at.typed("text")).isEqualTo("chirp point example, voir plus bas");
    assertThat(at.items()).hasSize(2);

    String tooLong = "https://chirp.example/" + signs(16_000);
    at.paste("text", tooLong);
    at.press("take");
    at.refused("text", "items.url-too-long", "n", 16_000);
    assertThat(at.typed("text")).isEqualTo(tooLong);
    assertThat(at.items()).hasSize(2);

    String good = "https://chirp.example/%C3%A9t%C3%A9/صورة/图?a=1&b=%20#Ende";
    at.paste("text", good + "\nhttps:chirp.example faute\nBonjour,");
    at.press("take");
    at.refused("text", "paste.rest", "n", 1, "lines", 2);
    assertThat(at.typed("text")).isEqualTo("https:chirp.example faute\nBonjour,");
    assertThat(at.items()).extracting(ContentItem::url).endsWith(good);
    at.paste("text", "https://chirp.example/faute");
    at.press("take");
    assertThat(at.program().isShown("take")).isFalse();
    assertThat(at.items()).hasSize(4);
  }

  @Test
  void aPlaceIsNamedInAnyScript() throws Exception {
    at.begin(Language.NL);
    at.open(ScreenId.PASTE, "place");
    at.press("take");
    at.refused("description", "items.description-empty");
    at.paste("description", signs(2_001));
    at.press("take");
    at.refused("description", "items.description-too-long", "n", 2_000);
    assertThat(at.typed("description")).hasSize(2_001);
    at.type("description", CHINESE + " " + ARABIC + " " + EMOJI);
    at.paste("app", signs(301));
    at.press("take");
    at.refused("app", "items.app-too-long", "n", 300);
    assertThat(at.items()).hasSize(2);
    at.type("app", "Приложение");
    at.press("take");
    assertThat(at.items().getLast().description()).isEqualTo(CHINESE + " " + ARABIC + " " + EMOJI);
  }

  @Test
  void fiveThousandAddressesAreTakenInAtOnce() throws Exception {
    at.begin(Language.DE);
    List<String> urls =
        IntStream.range(0, 5_000)
            .mapToObj(n -> "https://host" + n % 5 + ".example/p/" + n + "?x=" + n)
            .toList();
    at.open(ScreenId.PASTE, "");
    at.paste("text", String.join("\n", urls) + "\n" + String.join("\n", urls.subList(0, 100)));
    at.press("take");
    at.noFault();
    assertThat(at.items().stream().skip(2).map(ContentItem::url)).containsExactlyElementsOf(urls);
    assertThat(at.items().stream().skip(2).map(i -> i.platform().value()).distinct()).hasSize(5);
    at.open(ScreenId.ITEMS, "");
    at.noFault();
    javafx.scene.control.TreeTableView<?> table = at.program().node("table");
    assertThat(tutela.tour.Program.onScreen(() -> table.getRoot().getChildren().size()))
        .as("groups")
        .isEqualTo(6);
    // the same again adds nothing
    at.open(ScreenId.PASTE, "");
    at.paste("text", String.join(" ", urls));
    at.press("take");
    assertThat(at.items()).hasSize(5_002);
  }

  @Test
  void aLargeFileIsKeptAndOneThatPosesIsNamed() throws Exception {
    byte[] large = new byte[40 << 20];
    new Random(1).nextBytes(large);
    System.arraycopy("From: x".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 7);
    byte[] pdf = "%PDF-1.7\nSubject: not a message\n".getBytes(StandardCharsets.US_ASCII);
    at.begin(Language.FR);
    at.open(ScreenId.REPLY, "");
    at.paste("text", "Déjà recopié.");
    choose("vide.eml", new byte[0]);
    at.refused("drop", "attachment.empty");
    choose("photo.eml", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
    at.refused("drop", "attachment.picture");
    at.program().choose(folder.resolve("nulle-part.eml"));
    at.press("choose");
    at.refused("drop", "attachment.unreadable");

    choose("réponse 回复.eml", pdf);
    at.accepted("drop");
    assertThat(at.said()).contains(at.text("reply.type-text-pdf"));
    assertThat(at.typed("text")).isEqualTo("Déjà recopié.");
    assertThat(sealed("réponse 回复.eml", pdf).mediaType()).isEqualTo("application/pdf");

    choose("journal.bin", large);
    at.accepted("drop");
    sealed("journal.bin", large);
    assertThat(at.said()).contains(at.text("reply.type-text"));
    at.lockAndUnlock();
    at.open(ScreenId.REPLY, "");
    assertThat(at.said()).contains("journal.bin");
    assertThat(at.said()).contains("Déjà recopié.");
  }

  private void choose(String name, byte[] bytes) throws IOException {
    at.program().choose(Files.write(folder.resolve(name), bytes));
    at.press("choose");
  }

  /** The file that the draft of the reply holds now, whole. */
  private static Attachment sealed(String name, byte[] bytes) {
    long id =
        Long.parseLong(
            at.services().drafts.of(DraftService.Form.of(at.caseId(), "reply")).get("original"));
    Attachment file = at.services().attachments.get(new tutela.kernel.AttachmentId(id));
    assertThat(file.fileName()).isEqualTo(name);
    assertThat(Sha256.digest(at.services().attachments.bytes(file.id())))
        .isEqualTo(Sha256.digest(bytes));
    return file;
  }

  @Test
  void aSignThatNoFontHasIsNamed() throws Exception {
    at.begin(Language.FR);
    var before = at.services().office.office();
    at.services().office.change(o -> o.addressed(Language.FR, "Rue \uD808\uDC00 1"));
    at.open(ScreenId.MANDATE, "");
    at.program().waitFor("words", () -> at.program().isShown("failure-later"));
    assertThat(at.said())
        .contains(at.text("failure.invalid.title"))
        .anySatisfy(words -> assertThat(words).contains("Aucune police").contains("\uD808\uDC00"))
        .doesNotContain(at.text("failure.unexpected.title"));
    at.press("failure-later");
    at.services().office.change(o -> before);
  }

  @Test
  void whatTheOfficeSaysOfItselfAndOfOthersFitsOnPaper() throws Exception {
    at.begin(Language.FR);
    var before = at.services().office.office();
    at.open(Place.of(ScreenId.SETTINGS));
    at.press("officeTab");
    at.type("name", "");
    at.press("phone");
    at.refused("name", "settings.name-missing");
    for (String field : List.of("name", "function", "addressNl", "phone")) {
      at.paste(field, signs(201));
      at.press("email");
      at.refused(field, "field.too-long", "n", 200);
      assertThat(at.typed(field)).hasSize(201);
    }
    at.type("email", "retraits à institute");
    at.press("station");
    at.refused("email", "settings.email-wrong");
    assertThat(at.typed("email")).isEqualTo("retraits à institute");
    at.press("habitsTab");
    at.type("decision", "quarante");
    at.press("receipt");
    at.refused("decision", "settings.number-wrong", "least", 1, "most", 720);
    assertThat(at.services().office.office()).isEqualTo(before);

    at.open(Place.of(ScreenId.ADDRESSEE));
    at.type("name", "微博 🦉 " + ARABIC);
    at.type("hosts", "pas un site");
    at.type("form", "un formulaire");
    at.type("email", "a@b");
    at.paste("lines", String.join("\n", List.of("a", "b", "c", "d", "e", "f", "g")));
    at.press("keep");
    at.refused("hosts", "directory.host-wrong", "host", "pas");
    at.refused("form", "directory.form-wrong");
    at.refused("email", "directory.email-wrong");
    at.refused("lines", "directory.lines-too-many", "n", 5, "all", 6);
    at.type("hosts", "weibo.example");
    at.type("form", "");
    at.type("email", "");
    at.paste("lines", "路 1");
    at.paste("name", signs(301));
    at.press("keep");
    at.refused("name", "directory.too-long", "n", 300);
    at.type("name", "微博 🦉 " + ARABIC);
    at.press("keep");
    at.noFault();
    var own = at.services().directory.named("微博 🦉 " + ARABIC);
    assertThat(at.services().directory.own(own).orElseThrow().lines()).containsExactly("路 1");
  }
}
