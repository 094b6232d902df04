package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Needs;
import tutela.kernel.Language;
import tutela.paper.Paper.Use;

/** The same paper gives the same bytes wherever it is made, and no other file comes of it. */
@Beside
final class FilesLeftTest {

  private static List<Paper> papers() {
    return List.of(
        LetterSample.formalNotice(Use.REAL),
        MandateSample.mandate(Use.PRACTICE),
        SheetSamples.everythingTyped(Use.REAL),
        SheetSamples.recoveryKey(Use.REAL),
        LetterSample.removalRequest(Language.DE, 40, Use.REAL));
  }

  /** In a process of its own: makes, shows, reads and searches every paper, prints digests. */
  public static void main(String[] arguments) {
    for (String digest : digests(papers())) {
      System.out.println(digest);
    }
  }

  private static List<String> digests(List<Paper> papers) {
    PdfEngine engine = new PdfEngine();
    List<String> digests = new ArrayList<>();
    for (Paper paper : papers) {
      byte[] pdf = engine.render(paper);
      PdfText.of(pdf);
      try (PagePictures pictures = PagePictures.of(pdf)) {
        pictures.render(1, 1);
        pictures.find("Institut");
      }
      digests.add(digest(pdf));
    }
    return digests;
  }

  private static String digest(byte[] pdf) {
    return HexFormat.of().formatHex(Paper.sha256().digest(pdf));
  }

  @Test
  void theSameBytesComeOfTheSamePaper() throws Exception {
    PdfEngine engine = new PdfEngine();
    List<Paper> papers = new ArrayList<>(papers());
    var first = new ConcurrentHashMap<Paper, String>();
    papers.forEach(paper -> first.put(paper, digest(engine.render(paper))));
    Collections.reverse(papers);
    papers.forEach(paper -> assertThat(digest(engine.render(paper))).isEqualTo(first.get(paper)));

    List<Thread> threads = new ArrayList<>();
    var wrong = new ConcurrentHashMap<Paper, String>();
    for (PdfEngine other : List.of(engine, engine, new PdfEngine())) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      papers.forEach(
                          paper -> {
                            if (!digest(other.render(paper)).equals(first.get(paper))) {
                              wrong.put(paper, "other bytes");
                            }
                          })));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anotherProcessMakesTheSameBytesAndLeavesNoFile(@TempDir Path folder) throws Exception {
    assertThat(inAnotherProcess(folder, List.of())).isEqualTo(digests(papers()));
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  /** A file that is gone at the end was still on the disk: so none may be opened for writing. */
  @Test
  void noFileIsWrittenInBetween(@TempDir Path folder, @TempDir Path log) throws Exception {
    Needs.command("strace");
    Path calls = log.resolve("calls");
    List<String> watched =
        List.of(
            "strace",
            "-f",
            "-qq",
            "-e",
            "trace=open,openat,openat2,creat,memfd_create",
            "-e",
            "signal=none",
            "-o",
            calls.toString());
    assertThat(inAnotherProcess(folder, watched)).hasSameSizeAs(papers());
    List<String> opened = Files.readAllLines(calls);
    assertThat(opened).as("the calls are seen").anyMatch(call -> call.contains(".jar"));
    assertThat(opened)
        .filteredOn(call -> !call.contains("/proc/self/coredump_filter"))
        .noneMatch(call -> call.matches(".*(O_CREAT|O_WRONLY|O_RDWR|creat\\(|memfd_create).*"));
  }

  private static List<String> inAnotherProcess(Path folder, List<String> watched) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path work = Files.createDirectory(folder.resolve("work"));
    List<String> command = new ArrayList<>(watched);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Duser.language=nl",
            "-Duser.country=BE",
            "-Duser.timezone=Asia/Tokyo",
            "-XX:-UsePerfData",
            "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary,
            "-classpath",
            absolute(System.getProperty("java.class.path")),
            FilesLeftTest.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(work.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    List<String> printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(java.io.File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, parts);
  }
}
