package tutela.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyCode;
import tutela.vault.VaultService;

/** The program driven through the whole main job without a window; leaves pictures and papers. */
public final class Tour {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 736;

  /** From here on a window feels stuck. */
  private static final long STUCK_MS = 50;

  private static final int LONGEST = Integer.getInteger("tutela.tour.gaps", 5);

  private final Path out;
  private final List<Path> made = new ArrayList<>();
  private final Watchdog watchdog = new Watchdog();

  private Tour(Path out) {
    this.out = out;
  }

  /** Whether everything could be done; says on the console where the pictures lie. */
  static boolean run(Path out) {
    long from = System.nanoTime();
    Tour tour = new Tour(out);
    try {
      emptied(out);
      Path root = Files.createTempDirectory("tutela-tour");
      tour.firstStart(root.resolve("first"));
      tour.practice(root.resolve("practice"));
      emptied(root);
      Files.delete(root);
    } catch (IOException
        | java.util.concurrent.TimeoutException
        | RuntimeException
        | AssertionError e) {
      e.printStackTrace();
      return false;
    } finally {
      tour.watchdog.close();
    }
    tour.report((System.nanoTime() - from) / 1_000_000_000L);
    return true;
  }

  /** A case file of one's own: created, locked, opened. */
  private void firstStart(Path root) throws java.util.concurrent.TimeoutException {
    try (Program program = start(root)) {
      MainJob job = new MainJob(program, name -> picture(program, name));
      job.create();
      job.lockAndUnlock();
      watchdog.pause(); // the window is gone while the case file is closed
    }
  }

  /** The rest in the practice case file. */
  private void practice(Path root) throws java.util.concurrent.TimeoutException {
    try (Program program = start(root)) {
      MainJob job = new MainJob(program, name -> picture(program, name));
      job.practise();
      lookAround(program);
      job.interview();
      job.safety();
      job.mandate(out);
      job.check();
      job.letter(out);
      job.reply();
      reminder(program);
      for (String page : List.of("journal", "replies", "directory", "sources", "settings")) {
        program.click(page);
        picture(program, page);
      }
      watchdog.pause();
    }
  }

  /** The invented cases in the middle of their lives. */
  private void lookAround(Program program) {
    program.click("case-2026-0001");
    picture(program, "case-with-ladder-and-timeline");
    program.click("items");
    picture(program, "items-of-a-case");
    program.click("desk");
    program.click("case-2026-0002");
    program.click("interview");
    program.click("route");
    picture(program, "minor");
    program.click("desk");
    program.click("cases");
    picture(program, "cases");
    program.press(KeyCode.CONTROL, KeyCode.K);
    program.type("chirp");
    program.settle();
    picture(program, "search");
    program.click("desk");
    program.settle();
  }

  private void reminder(Program program) {
    program.click("desk");
    program.click("case-2026-0001");
    program.click("letters");
    program.click("write-reminder-1");
    program.settle();
    picture(program, "reminder");
  }

  private Program start(Path root) throws java.util.concurrent.TimeoutException {
    Clock clock = Clock.systemUTC();
    Program program = Program.start(root, new VaultService(clock), clock, WIDTH, HEIGHT);
    watchdog.begin();
    watchdog.resume();
    return program;
  }

  private void picture(Program program, String name) {
    program.settle();
    watchdog.pause();
    made.add(program.picture(out.resolve(String.format("%02d-%s.png", made.size() + 1, name))));
    watchdog.step("after " + name);
    watchdog.resume();
  }

  private void report(long seconds) {
    System.out.println("The tour took " + seconds + " s. Pictures:");
    made.forEach(picture -> System.out.println("  " + picture));
    System.out.println("Papers and lists:");
    try (var files = Files.list(out)) {
      files
          .filter(file -> !made.contains(file))
          .sorted()
          .forEach(file -> System.out.println("  " + file));
    } catch (IOException e) {
      System.out.println("  " + out);
    }
    List<Watchdog.Gap> gaps = watchdog.gaps();
    long stuck = gaps.stream().filter(gap -> gap.millis() > STUCK_MS).count();
    System.out.println(
        "The window did not answer for more than "
            + STUCK_MS
            + " ms "
            + stuck
            + " times of "
            + gaps.size()
            + " asked; the longest:");
    gaps.stream()
        .limit(LONGEST)
        .forEach(
            gap ->
                System.out.println(
                    "  " + gap.millis() + " ms " + gap.step() + ", in " + gap.where()));
  }

  private static void emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          if (!file.equals(folder)) {
            Files.delete(file);
          }
        }
      }
    } else {
      Files.createDirectories(folder);
    }
  }
}
