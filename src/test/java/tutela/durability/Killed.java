package tutela.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import tutela.Child;
import tutela.app.Casework;
import tutela.kernel.Progress;
import tutela.vault.Vaults;

/** Processes that are killed in the middle of what they do. */
final class Killed {
  static final String WORKING = "killed at work, at a random moment";
  static final String OPENING = "killed while it opens";
  static final String BETWEEN = "killed between two commits, at each of them";
  static final String RENEWING = "killed while the data key is renewed";

  private static final int FILES = 4;

  private final Ground ground;
  private final Tally tally;
  private final Random random;

  Killed(Ground ground, Tally tally, Random random) {
    this.ground = ground;
    this.tally = tally;
    this.random = random;
  }

  /** One case file through all rounds; the next process loads while this one works. */
  void working(int rounds) throws IOException, InterruptedException {
    Path folder = ground.copy();
    Path root = ground.place();
    Ledger ledger = ground.ledger();
    Process child = child(Labour.class, root, folder);
    for (int round = 0; round < rounds; round++) {
      Process next = round + 1 < rounds ? child(Labour.class, root, folder) : child;
      boolean opening = round % 6 == 5;
      kill(child, ledger, opening);
      Verdict.on(tally, opening ? OPENING : WORKING, folder, ledger, false, "round " + round);
      child = next;
    }
  }

  private void kill(Process child, Ledger ledger, boolean opening)
      throws IOException, InterruptedException {
    try (BufferedReader out = child.inputReader()) {
      await(out, "warm");
      child.outputWriter().append(ledger.next() + "\n").flush();
      if (opening) {
        Thread.sleep(random.nextInt(400));
      } else {
        for (int left = 1 + random.nextInt(20); left > 0; ) {
          String line = out.readLine();
          ledger.said(line);
          left -= line.startsWith("saved ") ? 1 : 0;
        }
        Thread.sleep(random.nextInt(12)); // some way into what comes next
      }
      child.toHandle().destroyForcibly(); // SIGKILL; leaves what was said readable
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        ledger.said(line);
      }
    }
    child.waitFor();
  }

  /**
   * The files after each commit, as a process that is killed there leaves them: what it wrote is in
   * the hands of the system.
   */
  void between(int commits) throws IOException {
    Path folder = ground.copy();
    Ledger ledger = ground.ledger();
    Path then = ground.place();
    try (Casework work = Casework.in(folder)) {
      Labour labour = new Labour(work.services(), Clock.systemUTC(), ledger::said, ledger.next());
      for (int i = 0; i < commits; i++) {
        labour.next();
        Ground.copy(folder, then);
        Verdict.on(tally, BETWEEN, then, ledger.copy(), false, "commit " + i);
        Ground.clear(then);
      }
    }
  }

  void renewing(int rounds) throws IOException, InterruptedException {
    Path folder = ground.copy();
    Path root = ground.place();
    String rows;
    try (Casework work = Casework.in(folder)) {
      rows = Ground.rows(work.vault().database());
    }
    Process child = child(Renewing.class, root, folder);
    for (int round = 0; round < rounds; round++) {
      Process next = round + 1 < rounds ? child(Renewing.class, root, folder) : child;
      try (BufferedReader out = child.inputReader()) {
        await(out, "warm");
        child.outputWriter().append("\n").flush();
        await(out, "open");
        Thread.sleep(random.nextInt(900));
      } finally {
        child.destroyForcibly().waitFor();
      }
      boolean remains = Ground.files(folder).size() > FILES;
      Outcome outcome;
      try (Casework work = Casework.in(folder)) {
        boolean same =
            rows.equals(Ground.rows(work.vault().database()))
                && work.vault().verify(Progress.none()).sound()
                && Ground.files(folder).size() == FILES;
        outcome = !same ? Outcome.LOST : remains ? Outcome.RECOVERED : Outcome.AS_BEFORE;
      } catch (RuntimeException e) {
        outcome = Outcome.LOST;
      }
      tally.add(RENEWING, outcome, "round " + round);
      child = next;
    }
  }

  /** The child: renews without end. */
  static final class Renewing {
    private Renewing() {}

    public static void main(String[] arguments) throws IOException {
      Casework.library();
      System.out.println("warm");
      System.out.flush();
      if (System.in.read() < 0) {
        return;
      }
      try (Casework work = Casework.in(Path.of(arguments[0]))) {
        System.out.println("open");
        System.out.flush();
        while (true) {
          work.vault().renew(Vaults.key(), Progress.none());
        }
      }
    }
  }

  private static void await(BufferedReader out, String word) throws IOException {
    String line = out.readLine();
    if (!word.equals(line)) {
      throw new IllegalStateException("the child said " + line + " instead of " + word);
    }
  }

  private static Process child(Class<?> main, Path root, Path folder) throws IOException {
    return Child.of(main, root).headless().start(folder.toString());
  }
}
