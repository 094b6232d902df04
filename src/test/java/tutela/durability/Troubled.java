package tutela.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import tutela.Needs;
import tutela.app.Casework;
import tutela.kernel.AppFailure;
import tutela.storage.PowerCuts;
import tutela.storage.PulledDisks;

/** Power, disks and clocks that fail. */
final class Troubled {
  static final String POWER = "power cut within a change, sectors lost in any order";
  static final String PULLED = "disk pulled out within a change";
  static final String FULL = "disk full in the middle of work";
  static final String READ_ONLY = "right to write taken away";
  static final String MOVED = "folder moved away while it is open, and back";
  static final String CLOCK = "clock set back before a session";

  private static final int COMMITS = 30;

  private final Ground ground;
  private final Tally tally;
  private final Random random;

  Troubled(Ground ground, Tally tally, Random random) {
    this.ground = ground;
    this.tally = tally;
    this.random = random;
  }

  void power(int cuts) throws IOException {
    for (PowerCuts.Cut cut :
        PowerCuts.make(Files.createDirectories(ground.place()), cuts, random.nextLong())) {
      Outcome sound = cut.recovered() || cut.torn() ? Outcome.RECOVERED : Outcome.AS_BEFORE;
      tally.add(POWER, cut.fault().isPresent() ? Outcome.LOST : sound, cut.fault().orElse(""));
    }
  }

  void pulled(int times) throws IOException {
    Path folder = Files.createDirectories(ground.place());
    PulledDisks.begin(folder);
    for (int i = 0; i < times; i++) {
      var fault = PulledDisks.after(folder, 1 + i % 40);
      tally.add(PULLED, fault.isPresent() ? Outcome.LOST : Outcome.RECOGNISED, fault.orElse(""));
    }
  }

  /** A small disk is filled to some room, worked on until it refuses, and emptied again. */
  void full(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      try (Needs.Mount disk = Needs.tmpfs(Files.createDirectories(ground.place()), "size=64m")) {
        Path folder = disk.folder().resolve("case file");
        Ground.copy(ground.made(), folder);
        Path filler = disk.folder().resolve("filler");
        Ledger ledger = ground.ledger();
        boolean refused = false;
        try (Casework work = Casework.in(folder)) {
          Labour labour =
              new Labour(work.services(), Clock.systemUTC(), ledger::said, ledger.next());
          labour.next();
          long room = Files.getFileStore(folder).getUsableSpace();
          Files.write(filler, new byte[(int) Math.max(0, room - random.nextInt(9 << 20))]);
          for (int n = 0; n < COMMITS && !refused; n++) {
            try {
              labour.next();
            } catch (AppFailure.DiskFull e) {
              refused = true;
            }
          }
        } catch (AppFailure.DiskFull e) {
          refused = true;
        }
        Files.delete(filler);
        Verdict.on(tally, FULL, folder, ledger, refused, "disk " + i);
      }
    }
  }

  void readOnly(int times) throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectories(ground.place()), "size=64m")) {
      Path folder = disk.folder().resolve("case file");
      Ground.copy(ground.made(), folder);
      Ledger ledger = ground.ledger();
      for (int i = 0; i < times; i++) {
        work(folder, Clock.systemUTC(), ledger);
        disk.remount("ro");
        boolean refused = false;
        try (Casework work = Casework.in(folder)) {
          work.services().cases.countOpen();
        } catch (AppFailure.NotWritable e) {
          refused = true;
        }
        disk.remount("rw");
        Verdict.on(tally, READ_ONLY, folder, ledger, refused, "session " + i);
      }
    }
  }

  void moved(int times) throws IOException {
    Path folder = ground.copy();
    Ledger ledger = ground.ledger();
    for (int i = 0; i < times; i++) {
      Path away = ground.place();
      boolean refused = false;
      try (Casework work = Casework.in(folder)) {
        Labour labour = new Labour(work.services(), Clock.systemUTC(), ledger::said, ledger.next());
        labour.next();
        Files.move(folder, away);
        for (int n = random.nextInt(COMMITS); n > 0; n--) {
          labour.next();
        }
      } catch (AppFailure e) {
        refused = true;
      }
      Files.move(away, folder);
      Verdict.on(tally, MOVED, folder, ledger, refused, "move " + i);
    }
  }

  void clockSetBack(int times) throws IOException {
    Path folder = ground.copy();
    Ledger ledger = ground.ledger();
    for (int i = 0; i < times; i++) {
      Duration back = Duration.ofMinutes(random.nextInt(60 * 24 * 400));
      work(folder, Clock.offset(Clock.systemUTC(), back.negated()), ledger);
      Verdict.on(tally, CLOCK, folder, ledger, false, "by " + back);
    }
  }

  private void work(Path folder, Clock clock, Ledger ledger) {
    try (Casework work = Casework.in(folder, clock)) {
      Labour labour = new Labour(work.services(), clock, ledger::said, ledger.next());
      for (int n = 1 + random.nextInt(COMMITS); n > 0; n--) {
        labour.next();
      }
    }
  }
}
