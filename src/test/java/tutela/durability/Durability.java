package tutela.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * What {@code mvn -Pdurability} runs: the use cases at work on a real case file, everything done to
 * it that a workstation may do, and one table of how it came out.
 */
public final class Durability {
  private static final Path FOLDER = Path.of("target", "durability");

  private final Ground ground;
  private final Tally tally = new Tally();
  private final long seed;

  /**
   * @param seed the same seed chooses the same pages, bytes and rooms; moments of kills are chosen
   *     by it, but what the machine does until then is not
   */
  Durability(Path folder, long seed) throws IOException {
    this.ground = new Ground(folder);
    this.seed = seed;
  }

  /**
   * @param share of the long run, above 0
   */
  Tally run(double share) throws IOException, InterruptedException {
    Killed killed = new Killed(ground, tally, new Random(seed));
    said("killed at work", () -> killed.working(times(300, share)));
    said("between commits", () -> killed.between(times(1500, share)));
    said("renewing", () -> killed.renewing(times(100, share)));
    Troubled troubled = new Troubled(ground, tally, new Random(seed + 1));
    said("power", () -> troubled.power(times(3000, share)));
    said("pulled", () -> troubled.pulled(times(400, share)));
    said("full", () -> troubled.full(times(60, share)));
    said("read-only", () -> troubled.readOnly(times(30, share)));
    said("moved", () -> troubled.moved(times(40, share)));
    said("clock", () -> troubled.clockSetBack(times(40, share)));
    Damaged damaged = new Damaged(ground, tally, new Random(seed + 2));
    said("pages", () -> damaged.pages(times(150, share)));
    said("anchor and keys", () -> damaged.anchorAndKeys(times(300, share)));
    said("older files", () -> damaged.older(times(20, share)));
    return tally;
  }

  private static int times(int most, double share) {
    return Math.max(3, (int) Math.round(most * share));
  }

  private interface Part {
    void run() throws IOException, InterruptedException;
  }

  private static void said(String name, Part part) throws IOException, InterruptedException {
    long began = System.nanoTime();
    part.run();
    System.out.printf("durability: %s, %.0f s%n", name, (System.nanoTime() - began) / 1e9);
  }

  /** Arguments: the seed and the share, both optional. */
  public static void main(String[] arguments) throws Exception {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    double share = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    Path work = FOLDER.resolve("work");
    Ground.clear(work);
    Tally tally = new Durability(work.toAbsolutePath(), seed).run(share);
    Files.writeString(FOLDER.resolve("durability.md"), tally.markdown());
    System.out.println("\nSeed " + seed + "\n\n" + tally.markdown());
    Ground.clear(work);
    System.exit(tally.faults().isEmpty() ? 0 : 1);
  }
}
