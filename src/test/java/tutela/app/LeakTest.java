package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tutela.Child;
import tutela.Needs;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.Note;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.SaveState;
import tutela.fx.ScreenId;
import tutela.interview.domain.FieldId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.logging.LogFile;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.tour.Program;
import tutela.vault.Vaults;

/**
 * A whole case of an invented person in a process of its own, with every kind of fault forced while
 * it lasts; then every file that the process left is searched for her.
 */
final class LeakTest {
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private static final String DONE = "done, faults forced: ";
  private static final String COPIED = "copied: ";

  /** Folder in which somebody saves something. */
  private static final String CHOSEN = "chosen";

  @TempDir private static Path folder;

  private static Path root;
  private static Path opened;
  private static Child.Ended ended;

  /** In a process of its own: the case by the use cases, then by the window, with faults. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try {
      out.println(DONE + work(Path.of(arguments[0]), out));
    } catch (Throwable thrown) {
      thrown.printStackTrace(out);
    }
    System.exit(0);
  }

  private static int work(Path root, PrintStream out) throws Exception {
    Folders folders = Folders.below(root);
    Files.createDirectories(folders.logs());
    LogFile.in(folders.logs(), thrown -> {});
    List<Throwable> faults = new ArrayList<>();
    Casework first = Casework.in(folders.data());
    CaseId id = new WholeCase(first.services(), Clock.systemUTC()).play();
    forceFaults(first, id, faults);
    journalHoldsNothing(first.vault().database());
    String reference = first.services().cases.get(id).reference();
    first.close();
    faults.add(fault(() -> first.services().notes.add(id, Note.Kind.CALL, Markers.word("closed"))));
    byTheWindow(root, reference, faults, out);
    return faults.size();
  }

  private static void forceFaults(Casework work, CaseId id, List<Throwable> faults) {
    SessionServices services = work.services();
    Database database = work.vault().database();
    CaseId nobody = new CaseId(999);
    List<Callable<?>> all =
        List.of(
            // what the use cases let through to the database and it refuses
            () -> services.notes.add(nobody, Note.Kind.CALL, Markers.word("foreignkey")),
            () ->
                services.attachments.seal(
                    nobody,
                    Attachment.Kind.REPLY,
                    Markers.word("nobodysfile"),
                    Markers.word("nobodysbytes").getBytes(StandardCharsets.UTF_8)),
            () -> insert(database, "note", Markers.word("toolong").repeat(2000)),
            () ->
                database.change(
                    Change.of("x"),
                    h ->
                        h.createUpdate(
                                "INSERT INTO search_term (term, kind, block, things)"
                                    + " SELECT :w, 'CASE', X, X'01' FROM (VALUES (1), (1)) AS v (X)")
                            .bind("w", Markers.word("twice").toLowerCase(Locale.ROOT))
                            .execute()),
            () ->
                database.read(
                    h ->
                        h.createQuery("SELECT CAST(content AS INT) FROM interview_answer")
                            .mapTo(Integer.class)
                            .list()),
            () ->
                database.read(
                    h -> h.execute("SELECT " + Markers.word("syntax") + " FROM nowhere WHERE '")),
            () ->
                database.read(
                    h ->
                        h.createQuery("SELECT :a")
                            .bind("b", Markers.word("unbound"))
                            .mapToMap()
                            .list()),
            // what the use cases refuse themselves
            () -> services.interview.answer(id, new FieldId("what.kind"), Markers.word("option")),
            () -> services.interview.answer(id, new FieldId("who.birth"), Markers.word("date")),
            () -> services.interview.answer(id, new FieldId("mand.plat"), Markers.word("rows")),
            () ->
                services.interview.answer(
                    id, new FieldId("end.next"), "at=" + Markers.word("instant")),
            () ->
                services.items.paste(
                    id,
                    "https://chirp.example/" + Markers.STEM.repeat(3000),
                    tutela.casefile.domain.ContentItem.SeenBy.PERSON,
                    Optional.empty()),
            // what may be thrown anywhere
            () -> {
              throw new IllegalStateException("cannot be: " + Markers.word("state"));
            },
            () -> {
              throw new AppFailure.Unexpected(new IOException(Markers.word("io")));
            },
            () -> Integer.parseInt(Markers.word("number")),
            () -> Path.of("\0" + Markers.word("path")));
    for (Callable<?> each : all) {
      faults.add(fault(each));
    }
  }

  private static int insert(Database database, String table, String words) {
    return database.change(
        Change.of("x"),
        h ->
            h.createUpdate(
                    "INSERT INTO "
                        + table
                        + " (case_id, kind, at, words, written_by)"
                        + " VALUES (1, 'CALL', CURRENT_TIMESTAMP, :words, '')")
                .bind("words", words)
                .execute());
  }

  private static Throwable fault(Callable<?> work) {
    try {
      work.call();
    } catch (Throwable thrown) {
      return thrown;
    }
    throw new AssertionError("must fail");
  }

  /** The journal stays when a case is erased. */
  private static void journalHoldsNothing(Database database) {
    String all =
        database
            .read(h -> h.createQuery("SELECT kind, subject, actor FROM journal").mapToMap().list())
            .toString();
    assertThat(all).contains("letter.final");
    assertThat(findings(all)).isEmpty();
  }

  /**
   * The same case file in the window: looked through, searched, faults where nobody catches them.
   */
  private static void byTheWindow(
      Path root, String reference, List<Throwable> faults, PrintStream out) throws Exception {
    try (Program program = Program.start(root)) {
      // once more: the robot of the tests has taken over what nobody catches
      LogFile.in(Folders.below(root).logs(), program.wiring().uncaught::tell);
      program.type("phrase", new String(Vaults.passphrase()));
      program.press(javafx.scene.input.KeyCode.ENTER);
      program.waitFor("desk", () -> program.isShown("work"));
      for (String place : List.of("case-" + reference, "items", "replies", "desk")) {
        program.click(place);
      }
      try (var worker = Executors.newSingleThreadExecutor()) {
        Background background =
            new Background(
                worker, program.wiring().dialogs::failure, new SaveState(), Clock.systemUTC());
        for (Throwable each : faults) {
          background
              .run(
                  () -> {
                    throw each instanceof Exception e ? e : new IllegalStateException(each);
                  })
              .start();
        }
        program.waitFor("faults", () -> background.pending() == 0);
        worker.execute(
            () -> {
              throw new IllegalStateException(Markers.word("thread"));
            });
      }
      Platform.runLater(
          () -> {
            throw new IllegalStateException(Markers.word("screen"));
          });
      Platform.runLater(
          () ->
              Bindings.createStringBinding(
                      () -> {
                        throw new IllegalStateException(Markers.word("binding"));
                      },
                      new SimpleStringProperty())
                  .get());
      LoggerFactory.getLogger("org.example.library").error("a row: {}", Markers.word("library"));
      java.util.logging.Logger.getLogger("org.example.library").severe(Markers.word("otherlog"));
      System.err.println(Markers.word("console"));
      program.settle();
      copyEveryFailure(program, out);
      saveDiagnostics(program, Files.createDirectory(root.resolve(CHOSEN)));
    }
  }

  /** Every failure that is shown has its details copied, as for the office's technicians. */
  private static void copyEveryFailure(Program program, PrintStream out) {
    while (program.isShown("failure-copy")) {
      Button copy = program.node("failure-copy");
      Button close = program.node("failure-later");
      out.println(
          COPIED
              + Program.onScreen(
                  () -> {
                    copy.fire();
                    String copied = program.wiring().clipboard.text();
                    close.fire();
                    return copied;
                  }));
    }
  }

  private static void saveDiagnostics(Program program, Path folder) {
    Program.onScreen(
        () -> {
          Inside.go(program.wiring(), Place.of(ScreenId.DIAGNOSTICS));
          return true;
        });
    program.settle();
    program.choose(folder);
    program.click("save");
  }

  @BeforeAll
  static void playAWholeCase() throws Exception {
    root = Files.createDirectory(folder.resolve("root"));
    opened = folder.resolve("opened");
    Child child = Child.of(LeakTest.class, root).headless();
    if (Needs.has("strace")) {
      child =
          child.under(
              "strace",
              "-f",
              "-qq",
              "--seccomp-bpf",
              "-s",
              "300",
              "-e",
              "signal=none",
              "-e",
              "trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,memfd_create",
              "-o",
              opened.toString());
    }
    ended = child.run(root.toString());
  }

  @Test
  void theWholeCaseWasPlayed() throws IOException {
    assertThat(ended.out()).as(ended.err()).contains(DONE);
    assertThat(ended.status()).isZero();
    assertThat(Files.size(Folders.below(root).data().resolve("store-1.mv.db")))
        .isGreaterThan(500_000);
    String log = Files.readString(Folders.below(root).logs().resolve("tutela.log"));
    assertThat(log)
        .contains("work failed", "not caught", "refused", "SqlProblem", "org.example.library")
        .contains("IllegalStateException", "IOException");
  }

  @Test
  void nothingOfHerIsInAnyFileThatWasLeft() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.walk(root)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    assertThat(files)
        .anyMatch(f -> f.endsWith("tutela.log"))
        .anyMatch(f -> f.endsWith("store-1.mv.db"));
    for (Path file : files) {
      assertThat(findings(file.toString())).as("name of " + file).isEmpty();
      assertThat(findings(Files.readAllBytes(file))).as(file.toString()).isEmpty();
    }
  }

  /** The faults that nobody caught, on the screen and in a thread, were told as well. */
  @Test
  void whatIsCopiedForTechniciansNamesTheFault() {
    assertThat(ended.out().split(COPIED)).hasSizeGreaterThan(10);
    assertThat(ended.out())
        .containsPattern("Tutela \\d+\\.\\d+\\.\\d+, UNEXP-[0-9A-F]{4}\n.* Java 25")
        .contains("step: app.LeakTest.main\n", "at casefile.NoteService.add:")
        .contains("tutela.storage.SqlProblem\n", "java.nio.file.InvalidPathException\n")
        .containsPattern("at app\\.LeakTest\\.lambda\\$byTheWindow\\$\\d+:" + line("thread"))
        .containsPattern("at app\\.LeakTest\\.lambda\\$byTheWindow\\$\\d+:" + line("screen"));
  }

  @Test
  void whatTheMakersAreGivenHoldsNothingOfHerAndNoFolder() throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (var files = Files.list(root.resolve(CHOSEN));
        ZipFile zip = new ZipFile(files.findFirst().orElseThrow().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        assertThat(findings(bytes)).as(entry.getName()).isEmpty();
        entries.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    assertThat(findings(entries.keySet().toString())).isEmpty();
    assertThat(entries)
        .containsOnlyKeys(
            "program.txt",
            "settings.txt",
            "policy.txt",
            "case-file.txt",
            "libraries.txt",
            "log/tutela.log");
    assertThat(entries.values()).noneMatch(text -> text.contains(root.toString()));
    assertThat(entries.get("log/tutela.log")).contains("work failed", "not caught");
    assertThat(entries.get("case-file.txt"))
        .containsPattern("schema: \\d+\n")
        .contains("CASES: 1-9\n", "INTERVIEW_ANSWER: 10-99\n");
    assertThat(entries.get("settings.txt")).contains("language: ", "case file: usual folder\n");
    assertThat(entries.get("libraries.txt")).contains("H2 Database Engine: 2.");
  }

  @Test
  void nothingOfHerIsSaidOnTheConsole() {
    assertThat(findings(ended.out())).isEmpty();
    assertThat(findings(ended.err())).as(ended.err()).isEmpty();
  }

  /** A file that is gone at the end was still on the disk. */
  @Test
  void nothingIsWrittenOutsideOfItsOwnFoldersNorInBetween() throws IOException {
    Needs.command("strace");
    Set<String> written = new TreeSet<>();
    for (String call : Files.readAllLines(opened)) {
      if (call.matches(".*(O_CREAT|O_WRONLY|O_RDWR|creat\\(|mkdir|rename|memfd_create).*")
          && !call.contains(" = -1 ")) {
        Matcher path = Pattern.compile("\"([^\"]+)\"").matcher(call);
        while (path.find()) {
          written.add(path.group(1));
        }
      }
    }
    assertThat(findings(written.toString())).isEmpty();
    List<String> own =
        List.of("settings", "data", "logs", CHOSEN, "home/\\.openjfx", "tmp/\\+JXF\\d+\\.tmp")
            .stream()
            .map(name -> Pattern.quote(root + "/") + name + "(/.*)?")
            .toList();
    assertThat(written)
        .anyMatch(name -> name.endsWith("tutela.log"))
        .allMatch(
            name ->
                own.stream().anyMatch(name::matches)
                    || name.startsWith("/dev/")
                    || name.startsWith("/proc/self/")
                    || name.matches("/tmp/hsperfdata_.*|\\d+"),
            "lies in the program's own folders");
  }

  @Test
  void theSearchFindsWhatIsThere() {
    for (Charset encoding : ENCODINGS) {
      for (String text :
          List.of(Markers.GIVEN, Markers.EMAIL.toUpperCase(Locale.ROOT), "x" + Markers.BIRTH)) {
        assertThat(findings(("\0" + text + "é").getBytes(encoding)))
            .as(text + encoding)
            .isNotEmpty();
      }
    }
    assertThat(findings("nothing of her".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  /** Where in this file the fault with that word is thrown. */
  private static int line(String word) {
    try {
      List<String> lines = Files.readAllLines(Path.of("src/test/java/tutela/app/LeakTest.java"));
      String thrown = "throw new IllegalStateException(Markers.word(\"" + word + "\"));";
      return 1
          + IntStream.range(0, lines.size())
              .filter(i -> lines.get(i).strip().equals(thrown))
              .findFirst()
              .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> findings(String text) {
    return findings(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Words of hers in any of the encodings and in any case. */
  private static List<String> findings(byte[] bytes) {
    List<String> found = new ArrayList<>();
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String needle : Markers.NEEDLES) {
      for (String form : forms(needle)) {
        for (Charset encoding : ENCODINGS) {
          String looked = new String(form.getBytes(encoding), StandardCharsets.ISO_8859_1);
          int at = raw.indexOf(looked);
          if (at >= 0) {
            found.add(
                encoding
                    + ": "
                    + raw.substring(Math.max(0, at - 60), Math.min(raw.length(), at + 80)));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> forms(String needle) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(needle);
    forms.add(needle.toLowerCase(Locale.ROOT));
    forms.add(needle.toUpperCase(Locale.ROOT));
    return forms;
  }
}
