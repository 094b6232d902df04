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
import tutela.kernel.Language;
import tutela.paper.Paper.Use;

/** The same paper gives the same bytes wherever it is made, and no other file comes of it. */
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
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path work = Files.createDirectory(folder.resolve("work"));
    ProcessBuilder builder =
        new ProcessBuilder(
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
            FilesLeftTest.class.getName());
    builder.directory(work.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    List<String> there =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    assertThat(there).isEqualTo(digests(papers()));
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(java.io.File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, parts);
  }
}
