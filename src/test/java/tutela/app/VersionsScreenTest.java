package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.interview.PackArchive;
import tutela.interview.VersionService;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.tour.Program;

/** The page of versions, and the words of then in the conversation. */
final class VersionsScreenTest {
  private static final FieldId HELP = new FieldId("want.help");

  @Test
  void aVersionIsBroughtInReadUsedAndOldAnswersKeepTheirWords(@TempDir Path folder)
      throws Exception {
    Path exported = folder.resolve("shipped.zip");
    CaseId id = begunWithTheShippedOne(folder.resolve("program"), exported);
    try (AtTheScreen at = new AtTheScreen(folder.resolve("program"))) {
      Program program = at.program();
      at.begin(Language.FR);
      VersionService versions = at.services().versions;
      at.open(Place.of(ScreenId.INTERVIEW, id, "mand.plat"));
      assertThat(at.said())
          .anyMatch(text -> text.startsWith("Demandé le ") && text.contains("Vous choisissez"))
          .anyMatch(text -> text.contains("écrive aux plateformes") && text.contains("oui"))
          .anyMatch(text -> text.contains("1 question est nouvelle"));
      at.open(Place.of(ScreenId.INTERVIEW, id, HELP.value()));
      assertThat(at.said()).anyMatch(text -> text.contains("rien pour le moment"));
      at.press("next");
      assertThat(at.services().interview.conversation(id).answers().value(HELP))
          .as("an option that is not offered any more stays as it was said")
          .contains("talk,none");

      at.open(new Place(ScreenId.SOURCES, Optional.empty(), "interview"));
      at.press("versions");
      assertThat(at.said()).contains(at.text("versions.unread.nl"));

      program.choose(
          EditedInterview.of(exported)
              .with("index.yaml", "status: uncertain", "status: perhaps")
              .writeTo(folder.resolve("broken")));
      at.press("folder");
      assertThat(at.said())
          .contains(at.text("versions.pack-invalid"))
          .anyMatch(text -> text.matches("(?s)index.yaml:\\d+:9: 'perhaps' is none of.*"));

      program.choose(
          EditedInterview.of(exported)
              .with("index.yaml", "version: 2026-11-29", "version: next")
              .writeTo(folder.resolve("edited")));
      at.press("folder");
      assertThat(at.said())
          .contains("next", "Qui l’a vue\u202f?", at.text("versions.gone"))
          .doesNotContain(at.text("versions.pack-invalid"));

      at.press("side-pages");
      at.press("previewNext");
      assertThat(at.said()).contains(at.text("versions.page-of", "n", 2, "of", pages(versions)));

      at.press("side-about");
      at.press("noteReader");
      at.refused("reader", "versions.reader-missing");
      at.type("reader", "C. Exemple");
      at.press("noteReader");
      assertThat(at.said())
          .anyMatch(text -> text.startsWith("C. Exemple, "))
          .doesNotContain(at.text("versions.unread.fr"));

      at.press("use");
      assertThat(at.said()).contains(at.text("versions.use.until-locked"));
      program.choose(folder.resolve("taken-out.zip"));
      at.press("export");
      assertThat(PackArchive.read(folder.resolve("taken-out.zip")).files().get("index.yaml"))
          .contains("version: next");
    }
  }

  /** A case whose consents were asked in the shipped words; from then on others are in use. */
  private static CaseId begunWithTheShippedOne(Path program, Path exported) {
    try (Casework casework = Casework.in(Folders.below(program).data())) {
      VersionService versions = casework.services().versions;
      CaseId id = LetterCase.about(casework.services(), LetterCase.addresses(1)).id();
      casework.services().interview.answer(id, HELP, "talk,none");
      versions.export(versions.shippedName(), exported);
      versions.choose(versions.bringIn(EditedInterview.whole(exported).text()));
      return id;
    }
  }

  private static int pages(VersionService versions) {
    return versions.readable(EditedInterview.VERSION).pages().size();
  }
}
