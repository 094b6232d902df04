package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.interview.EarlierWords;
import tutela.interview.PackArchive;
import tutela.interview.PackText;
import tutela.interview.VersionReader;
import tutela.interview.VersionService;
import tutela.interview.domain.Comparison;
import tutela.interview.domain.Comparison.Kind;
import tutela.interview.domain.Comparison.Thing;
import tutela.interview.domain.Earlier;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.interview.domain.Version;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Language;

/**
 * The interview is changed outside the program: taken out, edited, taken in, used, compared, left
 * again; what was said before keeps its words.
 */
final class VersionsTest {
  @TempDir private static Path folder;
  private static Path exported;

  @BeforeAll
  static void export() {
    exported = folder.resolve("shipped.zip");
    try (Casework casework = Casework.in(folder.resolve("first"))) {
      VersionService versions = casework.services().versions;
      versions.export(versions.shippedName(), exported);
    }
  }

  private static void say(SessionServices services, CaseId id, String field, String value) {
    services.interview.answer(id, new FieldId(field), value);
    QuestionId question =
        services.interview.definition().questionOf(new FieldId(field)).orElseThrow().id();
    services.interview.handle(id, question, Status.ANSWERED);
  }

  private static Version version(SessionServices services, String name) {
    return services.versions.all().stream()
        .filter(version -> version.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsExportedIsTheShippedInterviewWithItsSchema() throws IOException {
    PackText text = PackArchive.read(exported);

    assertThat(text.files()).containsKeys("index.yaml", "mandate.yaml");
    try (var zip = java.nio.file.FileSystems.newFileSystem(exported)) {
      assertThat(Files.exists(zip.getPath("interview.schema.json"))).isTrue();
      assertThat(Files.readString(zip.getPath("words.yaml")))
          .isEqualTo(
              Files.readString(Path.of("src/main/resources/tutela/packs/interview/words.yaml")));
    }
  }

  @Test
  void anEditedInterviewIsTakenInUsedComparedAndLeftAgain() throws IOException {
    Path here = folder.resolve("whole");
    String shipped;
    CaseId id;
    try (Casework casework = Casework.in(here)) {
      SessionServices services = casework.services();
      VersionService versions = services.versions;
      shipped = versions.shippedName();
      assertThat(version(services, shipped).since()).as("no answer yet").isEmpty();
      id = services.cases.open(Language.FR).id();
      say(services, id, "mand.plat", "A=yes\nB=no");
      say(services, id, "who.lawyer", "yes");
      say(services, id, "who.lawyer.name", "Maître Exemple");
      say(services, id, "who.with", "now");
      say(services, id, "who.with.name", "Clarisse Voisine");
      assertThat(version(services, shipped).since()).as("answers were given").isPresent();

      String name =
          versions.bringIn(
              PackArchive.read(EditedInterview.whole(exported).writeTo(folder.resolve("edited"))));

      assertThat(name).isEqualTo(EditedInterview.VERSION);
      assertThat(version(services, name).use()).isEqualTo(Version.Use.KEPT);
      versions.choose(name);
      assertThat(version(services, name).use()).isEqualTo(Version.Use.NEXT);
      assertThat(version(services, shipped).use()).isEqualTo(Version.Use.UNTIL_LOCKED);
      assertThat(services.interview.definition().version()).isEqualTo(shipped);
      versions.read(name, Language.NL, " D. Voorbeeld ", LocalDate.of(2026, 11, 20));
    }

    try (Casework casework = Casework.in(here)) {
      SessionServices services = casework.services();
      assertThat(services.interview.definition().version()).isEqualTo(EditedInterview.VERSION);
      assertThat(services.interview.definition().question(new QuestionId("pub.seen"))).isPresent();
      assertThat(version(services, EditedInterview.VERSION).readers(Language.NL))
          .extracting(reader -> reader.name())
          .containsExactly("D. Voorbeeld");
      assertThat(version(services, EditedInterview.VERSION).readers(Language.FR)).isEmpty();
      compared(services.versions.compare(shipped, EditedInterview.VERSION));
      nothingIsLost(services, id);
      say(services, id, "pub.seen", "une voisine");
      services.versions.choose(shipped);
    }

    try (Casework casework = Casework.in(here)) {
      SessionServices services = casework.services();
      assertThat(services.interview.definition().version()).isEqualTo(shipped);
      assertThat(services.earlierWords.of(id).notAskedNow())
          .extracting(earlier -> earlier.field().id().value())
          .containsExactly("pub.seen");
      assertThat(services.earlierWords.of(id).begunWith()).isEmpty();
    }
  }

  private static void compared(Comparison comparison) {
    assertThat(comparison.differences())
        .contains(
            new Comparison.Reworded(
                new Thing(Kind.FIELD, "mand.plat"),
                "option A",
                Language.FR,
                "écrive aux plateformes, hébergeurs et moteurs de recherche, sans la nommer",
                "s’adresse aux plateformes, hébergeurs et moteurs de recherche, sans la nommer"))
        .filteredOn(one -> one instanceof Comparison.Added || one instanceof Comparison.Gone)
        .extracting(Comparison.Difference::thing)
        .containsExactlyInAnyOrder(
            new Thing(Kind.QUESTION, "pub.seen"),
            new Thing(Kind.QUESTION, "who.lawyer"),
            new Thing(Kind.FIELD, "who.with.name"));
    assertThat(comparison.differences()).noneMatch(Comparison.Moved.class::isInstance);
  }

  /** Answers stay, with the words of then; nothing is asked again; the guard still knows. */
  private static void nothingIsLost(SessionServices services, CaseId id) {
    assertThat(services.interview.conversation(id).answers().value(new FieldId("who.lawyer.name")))
        .contains("Maître Exemple");
    assertThat(services.interview.conversation(id).answers().status(new QuestionId("mand.plat")))
        .isEqualTo(Status.ANSWERED);
    assertThat(services.interview.identity(id))
        .extracting(identifier -> identifier.value())
        .contains("Clarisse Voisine");
    EarlierWords.Found found = services.earlierWords.of(id);
    assertThat(found.begunWith()).contains(services.versions.shippedName());
    assertThat(found.newSince()).isEqualTo(1);
    assertThat(found.notAskedNow())
        .extracting(earlier -> earlier.field().id().value())
        .containsExactlyInAnyOrder("who.lawyer", "who.lawyer.name", "who.with.name");
    Earlier consents =
        found
            .at(services.interview.definition().question(new QuestionId("mand.plat")).orElseThrow())
            .getFirst();
    assertThat(consents.isAskedOtherwise(Hearer.PERSON, Language.FR)).isTrue();
    assertThat(consents.isAskedOtherwise(Hearer.PERSON, Language.NL)).isFalse();
    assertThat(consents.isAnsweredOtherwise(Language.FR)).isTrue();
    assertThat(consents.isAnsweredOtherwise(Language.DE)).isFalse();
    assertThat(consents.field().option("A").orElseThrow().text().in(Language.FR))
        .startsWith("écrive");
  }

  @Test
  void whatMovedAndWhatIsRuledOtherwiseIsToldByIds() {
    VersionReader reader = SessionServices.reader(Casework.library().packs());
    Comparison comparison =
        Comparison.of(
            Casework.library().interview(),
            reader.read(
                EditedInterview.of(exported)
                    .with("index.yaml", "  - home\n  - contact\n", "  - contact\n  - home\n")
                    .with(
                        "beside.yaml",
                        "  - contact: who may be there\n        level: F",
                        "  - step: who may be there\n        level: 2")
                    .with("beside.yaml", "{who.with.hears: [no, unsure]}", "{who.with.hears: [no]}")
                    .with("contact.yaml", "            reach: way\n", "")
                    .with("what.yaml", "            compare: elsewhere\n", "")
                    .text()));

    Thing with = new Thing(Kind.QUESTION, "who.with");
    assertThat(comparison.differences())
        .contains(
            new Comparison.Ruled(with, "level", "file", "person"),
            new Comparison.Ruled(
                new Thing(Kind.FIELD, "reach.post.address"), "reach", "way", "none"),
            new Comparison.Ruled(
                new Thing(Kind.FIELD, "thr.from"), "compare", "elsewhere", "never"),
            new Comparison.Ruled(
                with,
                "after if",
                "in: {who.with.hears: [no, unsure]}",
                "in: {who.with.hears: [no]}"))
        .anyMatch(
            one ->
                one instanceof Comparison.Ruled rule
                    && rule.part().equals("use")
                    && rule.after().endsWith("step: who may be there"))
        .filteredOn(Comparison.Moved.class::isInstance)
        .hasSize(1)
        .allMatch(moved -> moved.thing().kind() == Kind.PAGE);
    assertThat(comparison.differences()).noneMatch(Comparison.Reworded.class::isInstance);
  }

  @Test
  void aNameIsForOneTextAlone() throws IOException {
    try (Casework casework = Casework.in(folder.resolve("names"))) {
      VersionService versions = casework.services().versions;
      EditedInterview same = EditedInterview.of(exported);
      refused("versions.here", () -> versions.bringIn(same.text()));
      EditedInterview otherWords =
          EditedInterview.of(exported)
              .with("mandate.yaml", "Vous choisissez ligne par ligne", "Choisissez");
      refused("versions.taken", () -> versions.bringIn(otherWords.text()));
      EditedInterview otherType =
          EditedInterview.of(exported)
              .with("index.yaml", "version: 2026-11-29", "version: autre")
              .with(
                  "beside.yaml",
                  "- id: who.lawyer.write\n            type: yes-no-unsure",
                  "- id: who.lawyer.write\n            type: long");
      refused("versions.field-type", () -> versions.bringIn(otherType.text()));
      refused(
          "versions.reader-missing",
          () -> versions.read(versions.shippedName(), Language.FR, " ", LocalDate.of(2026, 1, 1)));
      refused(
          "date-future",
          () -> versions.read(versions.shippedName(), Language.FR, "A", LocalDate.of(2999, 1, 1)));
      assertThat(versions.all()).hasSize(1);
    }
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class, failure -> assertThat(failure.key()).isEqualTo(key));
  }

  @Test
  void aBrokenInterviewIsRefusedWithItsPlace() {
    VersionReader reader = SessionServices.reader(Casework.library().packs());
    broken(
        reader,
        EditedInterview.of(exported)
            .with("beside.yaml", "use:\n          - safety", "use:\n          - nothing"),
        "beside.yaml:\\d+:\\d+: .*nothing.*");
    broken(
        reader,
        EditedInterview.of(exported).with("index.yaml", "status: uncertain", "status: perhaps"),
        "index.yaml:\\d+:9: 'perhaps' is none of .*");
    broken(
        reader,
        EditedInterview.of(exported).with("index.yaml", "version: 2026-11-29", "version: a/../b"),
        "index.yaml:\\d+:10: a version has .*");
    broken(
        reader,
        EditedInterview.of(exported)
            .with("end.yaml", "          - id: end.next\n", "          - id: end.next.contact\n"),
        ".*'end.next' is missing.*");
    broken(
        reader,
        EditedInterview.of(exported)
            .with(
                "mandate.yaml",
                "            options:\n              - id: A\n",
                "            options:\n              - {id: Z, fr: a, nl: b, de: c}\n              - id: A\n"),
        ".*'Z' is no line of the mandate.*");
    broken(
        reader,
        EditedInterview.of(exported).with("index.yaml", "  - beside\n", "  - besides\n"),
        "besides.yaml: no such file");
    broken(
        reader,
        EditedInterview.of(exported).with("index.yaml", "files:", "files: [[["),
        "index.yaml:\\d+:\\d+: .*");
    broken(
        reader,
        EditedInterview.of(exported)
            .with("index.yaml", "sections:\n", "x: &a [1]\ny: [*a, *a]\nsections:\n"),
        "index.yaml.*");
  }

  private static void broken(VersionReader reader, EditedInterview edited, String place) {
    assertThatThrownBy(() -> reader.read(edited.text()))
        .isInstanceOfSatisfying(
            AppFailure.PackInvalid.class,
            failure -> assertThat(failure.place().lines().findFirst().orElse("")).matches(place));
  }

  private static Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  @Test
  void aZipFileIsTakenForWhatItHoldsAndNoMore() throws IOException {
    byte[] index = "version: x\n".getBytes(StandardCharsets.UTF_8);
    assertThat(
            PackArchive.read(
                    zip(
                        "one-folder.zip",
                        new TreeMap<>(
                            Map.of(
                                "interview/index.yaml", index,
                                "interview/image.png", new byte[10],
                                "__MACOSX/._index.yaml", index))))
                .files()
                .keySet())
        .containsExactly("index.yaml");
    assertThat(PackArchive.read(zip("up.zip", Map.of("../../index.yaml", index))).files().keySet())
        .as("a name is a name, not a path")
        .containsExactly("index.yaml");
    refused(
        "versions.folders",
        () ->
            PackArchive.read(
                zipUnchecked(
                    "two.zip", new TreeMap<>(Map.of("a/index.yaml", index, "b/x.yaml", index)))));
    refused(
        "versions.too-large",
        () ->
            PackArchive.read(zipUnchecked("large.zip", Map.of("index.yaml", new byte[4_000_000]))));
    refused(
        "versions.too-large",
        () -> PackArchive.read(zipUnchecked("bomb.zip", Map.of("x.bin", new byte[4_000_000]))));
    refused(
        "versions.no-pack",
        () -> PackArchive.read(zipUnchecked("none.zip", Map.of("a.yaml", index))));
    refused(
        "versions.no-pack",
        () -> PackArchive.read(Path.of("src/main/resources/tutela/packs/store")));
    refused("versions.unreadable", () -> PackArchive.read(folder.resolve("not-there.zip")));
    assertThatThrownBy(
            () ->
                PackArchive.read(zip("latin.zip", Map.of("index.yaml", new byte[] {(byte) 0xe9}))))
        .isInstanceOf(AppFailure.PackInvalid.class);
  }

  private static Path zipUnchecked(String name, Map<String, byte[]> entries) {
    try {
      return zip(name, entries);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatANewerProgramCannotReadGivesWayToTheShippedOne() throws IOException {
    Path here = folder.resolve("newer");
    try (Casework casework = Casework.in(here)) {
      VersionService versions = casework.services().versions;
      versions.choose(versions.bringIn(EditedInterview.whole(exported).text()));
      casework
          .vault()
          .database()
          .change(
              tutela.storage.Change.of("test.damaged"),
              handle ->
                  handle
                      .createUpdate(
                          "UPDATE interview_version_part SET bytes = :zip WHERE version = :name AND part = 0")
                      .bind(
                          "zip",
                          PackArchive.zip(
                              new PackText(new TreeMap<>(Map.of("index.yaml", "files: [gone]\n")))))
                      .bind("name", EditedInterview.VERSION)
                      .execute());
      casework
          .vault()
          .database()
          .change(
              tutela.storage.Change.of("test.damaged"),
              handle -> handle.execute("DELETE FROM interview_version_part WHERE part > 0"));
    }
    try (Casework casework = Casework.in(here)) {
      SessionServices services = casework.services();
      assertThat(services.interview.definition().version())
          .isEqualTo(services.versions.shippedName());
      assertThat(services.versions.now().insteadOf().map(VersionService.Unreadable::place))
          .contains("gone.yaml: no such file");
      refused("versions.not-readable", () -> services.versions.choose(EditedInterview.VERSION));
      assertThat(version(services, services.versions.shippedName()).use())
          .isEqualTo(Version.Use.NOW);
    }
  }

  @Test
  void theCheckerSaysWhereOrThatAllIsInOrder() throws IOException {
    Path broken =
        EditedInterview.of(exported)
            .with("index.yaml", "status: uncertain", "status: perhaps")
            .writeTo(folder.resolve("broken"));

    assertThat(checked(exported.toString())).matches("0 \\d+ questions, \\d+ pages, in order\\R");
    assertThat(checked(broken.toString()))
        .matches("(?s)1 index.yaml:\\d+:9: 'perhaps' is none of.*");
    assertThat(checked(folder.resolve("nowhere").toString())).startsWith("1 neither");
  }

  private static String checked(String place) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        CheckInterview.check(
            new String[] {place}, new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
