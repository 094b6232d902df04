package tutela.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tutela.app.Casework;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.storage.Damage;

/** Files that are not as the program left them. */
final class Damaged {
  static final String ANCHOR = "one bit of the anchor flipped";
  static final String KEY_FILE = "one bit of the key file flipped";
  static final String KEY_FILE_CUT = "the key file cut short";
  static final String OLDER_STORE = "the store of some commits before, the anchor of now";
  static final String OLDER_ANCHOR = "the anchor of some commits before, the store of now";
  static final String OLDER_KEYS = "store and anchor of before the data key was renewed";

  private static final int COMMITS = 60;

  private final Ground ground;
  private final Tally tally;
  private final Random random;
  private final Path now;
  private final Path before;
  private final Path copy;
  private final String rows;

  Damaged(Ground ground, Tally tally, Random random) throws IOException {
    this.ground = ground;
    this.tally = tally;
    this.random = random;
    this.before = ground.copy();
    work(before, 20);
    this.now = ground.place();
    Ground.copy(before, now);
    work(now, COMMITS);
    this.copy = ground.place();
    Ground.copy(now, copy);
    try (Casework work = Casework.in(copy)) {
      rows = Ground.rows(work.vault().database());
    }
  }

  private void work(Path folder, int commits) {
    Ledger ledger = ground.ledger();
    try (Casework work = Casework.in(folder)) {
      Labour labour =
          new Labour(work.services(), Clock.systemUTC(), ledger::said, random.nextInt(1000));
      for (int i = 0; i < commits; i++) {
        labour.next();
      }
    }
  }

  /** Each kind of damage on so many pages of the store. */
  void pages(int times) throws IOException {
    Path other = ground.place();
    try (Casework work = Casework.in(other)) {
      Labour.prepare(work.services());
    }
    work(other, COMMITS);
    Path sameKey = ground.place();
    Ground.copy(before, sameKey);
    work(sameKey, COMMITS);
    byte[] whole = Files.readAllBytes(store(now));
    Damage.Others others =
        new Damage.Others(
            Files.readAllBytes(store(before)),
            Files.readAllBytes(store(sameKey)),
            Files.readAllBytes(store(other)));
    int pages = Damage.pages(whole);
    for (Damage damage : Damage.values()) {
      for (int page : some(pages, times)) {
        byte[] damaged = damage.of(whole, page, others);
        if (!Arrays.equals(damaged, whole)) {
          changed(damage.words(), store(now), damaged, "page " + page + " of " + pages);
        }
      }
    }
  }

  /** So many numbers below the bound, spread over all of them. */
  private int[] some(int bound, int times) {
    int each = Math.max(1, bound / times);
    return IntStream.range(0, Math.min(bound, times))
        .map(i -> Math.min(bound - 1, i * each + random.nextInt(each)))
        .toArray();
  }

  void anchorAndKeys(int times) throws IOException {
    bits(ANCHOR, Ground.file(now, ".anchor"), times);
    bits(KEY_FILE, Ground.file(now, "tutela.keys"), times);
    Path keys = Ground.file(now, "tutela.keys");
    byte[] whole = Files.readAllBytes(keys);
    for (int length : some(whole.length, times)) {
      changed(KEY_FILE_CUT, keys, Arrays.copyOf(whole, length), "after " + length);
    }
  }

  private void bits(String trial, Path file, int times) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at : some(whole.length, times)) {
      changed(trial, file, Damage.flipped(whole, at), "byte " + at);
    }
  }

  /** Whole files of an older state beside files of now, after so many commits each. */
  void older(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      Path after = ground.place();
      Ground.copy(before, after);
      int commits = 2 + random.nextInt(COMMITS);
      work(after, commits);
      older(OLDER_STORE, after, List.of(".mv.db"), commits);
      older(OLDER_ANCHOR, after, List.of(".anchor"), commits);
      Path renewed = ground.place();
      Ground.copy(before, renewed);
      try (Casework work = Casework.in(renewed)) {
        work.vault().renew(tutela.vault.Vaults.key(), Progress.none());
      }
      older(OLDER_KEYS, renewed, List.of(".mv.db", ".anchor"), commits);
      Ground.clear(after);
      Ground.clear(renewed);
    }
  }

  private void older(String trial, Path present, List<String> endings, int commits)
      throws IOException {
    Path mixed = ground.place();
    Ground.copy(present, mixed);
    for (String ending : endings) {
      Files.write(Ground.file(mixed, ending), Files.readAllBytes(Ground.file(before, ending)));
    }
    String expected;
    try (Casework work = Casework.in(present)) {
      expected = Ground.rows(work.vault().database());
    }
    tally.add(trial, opened(mixed, expected), commits + " commits");
    Ground.clear(mixed);
  }

  private void changed(String trial, Path file, byte[] content, String detail) throws IOException {
    Ground.clear(copy);
    Ground.copy(now, copy);
    Files.write(copy.resolve(file.getFileName()), content);
    tally.add(trial, opened(copy, rows), detail);
  }

  /** As the program does it: unlock, look through all pages, and then somebody reads. */
  private static Outcome opened(Path folder, String expected) {
    try (Casework work = Casework.in(folder)) {
      if (!work.vault().sweep(Progress.none()).live().isEmpty()) {
        return Outcome.RECOGNISED;
      }
      if (!Ground.rows(work.vault().database()).equals(expected)) {
        return Outcome.WRONG;
      }
      return work.vault().report().recovered() ? Outcome.RECOVERED : Outcome.AS_BEFORE;
    } catch (AppFailure e) {
      return Outcome.RECOGNISED;
    }
  }

  private static Path store(Path folder) throws IOException {
    return Ground.file(folder, ".mv.db");
  }
}
