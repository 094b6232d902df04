package tutela.paper.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Needs;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.kernel.Language;
import tutela.letters.domain.Letter;
import tutela.paper.print.PrintOptions.Sides;
import tutela.paper.print.PrintQueue.Rank;
import tutela.paper.print.PrintQueue.State;
import tutela.paper.print.QueueAbilities.Colour;
import tutela.paper.print.QueueAbilities.Duplex;
import tutela.paper.print.QueueAbilities.Tray;
import tutela.paper.print.Queues.JobState;

/** Prints through a real print system and compares what arrived, as pictures. */
@Beside
final class PrintingTest {
  private static final PrintQueue QUEUE =
      new PrintQueue("tutela-test", "Test printer", Rank.DEFAULT, State.READY);
  private static final Tray LOWER = new Tray("InputSlot=Lower", "Lower");
  private static final byte[] PDF = PdfFiles.threePages();

  private static PrintSystem system;

  private final Path folder;

  PrintingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void start() throws Exception {
    system = PrintSystem.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (system != null) {
      system.stop();
    }
  }

  @Test
  void queuesAndTheirAbilitiesAreFound() {
    Queues queues = system.queues();
    assertThat(queues.list()).contains(QUEUE).first().isEqualTo(QUEUE);
    assertThat(queues.abilities(QUEUE))
        .isEqualTo(
            new QueueAbilities(
                Colour.YES, Duplex.YES, List.of(new Tray("InputSlot=Upper", "Upper"), LOWER)));
  }

  @Test
  void rangeCopiesSidesAndTrayArrive() throws Exception {
    Queues queues = system.queues();
    PrintJob job =
        queues.print(
            QUEUE,
            "2026-0001/L4",
            PDF,
            new PrintOptions(
                2, Optional.of(new PageRange(2, 3)), Sides.TWO_LONG_EDGE, Optional.of(LOWER)));
    await(queues, job);

    byte[] arrived = system.printed();
    String postscript = new String(arrived, StandardCharsets.ISO_8859_1);
    assertThat(postscript)
        .contains("%%Title: (2026-0001/L4)")
        .contains("*Duplex DuplexNoTumble")
        .contains("*InputSlot Lower");
    List<BufferedImage> sent = pictures(PDF, "sent");
    List<BufferedImage> came = pictures(arrived, "came");
    assertThat(came).hasSize(4);
    // two copies of pages 2 and 3, each page twice or each set twice as the filter prefers
    assertThat(came.stream().filter(page -> same(page, sent.get(1)))).hasSize(2);
    assertThat(came.stream().filter(page -> same(page, sent.get(2)))).hasSize(2);
    assertThat(came.stream().filter(page -> same(page, sent.get(0)))).isEmpty();
    assertThat(system.spool()).as("what the queue keeps of a job it has done").isEmpty();
  }

  @Test
  void everyPageArrivesInItsOwnSize() throws Exception {
    Queues queues = system.queues();
    await(queues, queues.print(QUEUE, "2026-0001/L4", PDF, PrintOptions.PLAIN));
    List<BufferedImage> sent = pictures(PDF, "sent");
    List<BufferedImage> came = pictures(system.printed(), "came");
    assertThat(came).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(same(came.get(i), sent.get(i))).as("page " + (i + 1)).isTrue();
      assertThat(same(came.get(i), sent.get((i + 1) % 3))).as("the comparison sees").isFalse();
    }
  }

  /** The way of a real letter: composed, settled, frozen, sealed, printed. */
  @Test
  void aFinalLetterArrivesPageByPageAsItWasFrozen() throws Exception {
    byte[] pdf;
    String reference;
    try (Casework work = Casework.in(folder.resolve("case-file"))) {
      LetterCase matter = LetterCase.about(work.services(), LetterCase.addresses(40));
      Letter letter = matter.finalLetter(Language.NL);
      pdf = work.services().letters.finalPdf(letter.id());
      reference = letter.reference(matter.reference());
    }
    Queues queues = system.queues();
    await(queues, queues.print(QUEUE, reference, pdf, PrintOptions.PLAIN));
    byte[] arrived = system.printed();
    assertThat(new String(arrived, StandardCharsets.ISO_8859_1))
        .contains("%%Title: (" + reference + ")");
    List<BufferedImage> sent = pictures(pdf, "sent");
    List<BufferedImage> came = pictures(arrived, "came");
    assertThat(came).hasSameSizeAs(sent).hasSizeGreaterThan(2);
    for (int i = 0; i < sent.size(); i++) {
      assertThat(same(came.get(i), sent.get(i))).as("page " + (i + 1)).isTrue();
    }
    assertThat(same(came.get(0), sent.get(1))).as("the comparison sees").isFalse();
  }

  /** The addressee meets the window only if nothing was shrunk to the printer's margins. */
  @Test
  void nothingIsShrunk() throws Exception {
    byte[] letter = PdfFiles.letter();
    Queues queues = system.queues();
    await(queues, queues.print(QUEUE, "2026-0001/L4", letter, PrintOptions.PLAIN));
    int[] sent = firstPageInk(letter);
    int[] came = firstPageInk(system.printed());
    for (int i = 0; i < 4; i++) {
      assertThat(came[i]).isCloseTo(sent[i], within(2));
    }
  }

  /** The box around everything on the first page, in points. */
  private int[] firstPageInk(byte[] pages) throws Exception {
    Path file = folder.resolve("pages");
    Files.write(file, pages);
    Process process =
        new ProcessBuilder(
                "gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=bbox", file.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    String first =
        out.lines().filter(line -> line.startsWith("%%BoundingBox")).findFirst().orElseThrow();
    return Arrays.stream(first.substring(14).strip().split(" ", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  @Test
  void aWaitingJobCanBeTakenBack() throws Exception {
    Queues queues = system.queues();
    system.run("cupsdisable", "tutela-test");
    try {
      assertThat(queues.list().getFirst().state()).isEqualTo(State.STOPPED);
      PrintJob job = queues.print(QUEUE, "2026-0001/L4", PDF, PrintOptions.PLAIN);
      assertThat(queues.state(job)).isEqualTo(JobState.WAITING);
      queues.cancel(job);
      assertThat(queues.state(job)).isEqualTo(JobState.GONE);
    } finally {
      system.run("cupsenable", "tutela-test");
    }
  }

  @Test
  void theWayOfWindowsPrintsTheSamePages() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var service =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PRINTABLE, "application/postscript")[0]
            .getPrintService(out);
    AwtQueues.print(
        service,
        "2026-0001/L4",
        PDF,
        new PrintOptions(1, Optional.of(new PageRange(2, 3)), Sides.ONE, Optional.empty()));
    List<BufferedImage> sent = pictures(PDF, "sent");
    List<BufferedImage> came = pictures(out.toByteArray(), "came");
    assertThat(came).hasSize(2);
    assertThat(same(came.get(0), sent.get(1))).isTrue();
    assertThat(same(came.get(1), sent.get(2))).isTrue();
  }

  private static void await(Queues queues, PrintJob job) throws InterruptedException {
    for (int i = 0; i < 200 && queues.state(job) == JobState.WAITING; i++) {
      Thread.sleep(50);
    }
    assertThat(queues.state(job)).isEqualTo(JobState.GONE);
  }

  /** The pages as another program draws them. */
  private List<BufferedImage> pictures(byte[] pages, String name) throws Exception {
    Needs.command("gs");
    Path file = folder.resolve(name);
    Files.write(file, pages);
    Process process =
        new ProcessBuilder(
                "gs",
                "-q",
                "-dSAFER",
                "-dBATCH",
                "-dNOPAUSE",
                "-sDEVICE=pnggray",
                "-r40",
                "-dTextAlphaBits=4",
                "-dGraphicsAlphaBits=4",
                "-o",
                folder.resolve(name + "-%d.png").toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    List<BufferedImage> found = new ArrayList<>();
    for (int page = 1; Files.exists(folder.resolve(name + "-" + page + ".png")); page++) {
      found.add(ImageIO.read(folder.resolve(name + "-" + page + ".png").toFile()));
    }
    return found;
  }

  /** Whether two pages have their ink in the same places, however thick it is drawn. */
  private static boolean same(BufferedImage a, BufferedImage b) {
    if (Math.abs(a.getWidth() - b.getWidth()) > 2 || Math.abs(a.getHeight() - b.getHeight()) > 2) {
      return false;
    }
    int block = 8;
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int y = 0; y + block <= Math.min(a.getHeight(), b.getHeight()); y += block) {
      for (int x = 0; x + block <= Math.min(a.getWidth(), b.getWidth()); x += block) {
        double inkOfA = ink(a, x, y, block);
        double inkOfB = ink(b, x, y, block);
        both += inkOfA * inkOfB;
        ofA += inkOfA * inkOfA;
        ofB += inkOfB * inkOfB;
      }
    }
    return both > 0.93 * Math.sqrt(ofA * ofB);
  }

  private static double ink(BufferedImage image, int x, int y, int size) {
    double sum = 0;
    for (int j = y; j < y + size; j++) {
      for (int i = x; i < x + size; i++) {
        sum += 255 - (image.getRGB(i, j) & 255);
      }
    }
    return sum;
  }
}
