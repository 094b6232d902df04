package tutela.vault.crypto;

import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;

/**
 * Argon2id, version 1.3, of Bouncy Castle: what turns a passphrase into a key, slowly.
 *
 * <p>What a new slot costs is measured on this machine once, when the first is made. A key file
 * says for itself what its slots cost; before anything is allocated that is held against a floor,
 * so that nobody makes guessing cheap by changing the file, and a ceiling, so that nobody makes
 * opening impossible.
 */
public final class Argon2 {
  /** What one derivation is to take. */
  private static final long TARGET_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Below this a slot is worth making anew; the first derivation of a process takes longer. */
  private static final long TOO_QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

  private final Cost floor;
  private @Nullable Cost cost;

  /**
   * @param floor under which a slot is refused
   * @param cost of new slots; null = to be measured
   */
  private Argon2(Cost floor, @Nullable Cost cost) {
    this.floor = floor;
    this.cost = cost;
  }

  /** As the program uses it. */
  public static Argon2 production() {
    return new Argon2(Cost.FLOOR, null);
  }

  /** For tests that open hundreds of case files; a case file made with it opens nowhere else. */
  public static Argon2 forTests(Cost cost) {
    return new Argon2(cost, cost);
  }

  /** As {@link #forTests(Cost)}, on a machine that has become quicker. */
  public static Argon2 forTests(Cost floor, Cost cost) {
    return new Argon2(floor, cost);
  }

  /** The same, with new slots as cheap as is allowed: for what is thrown away. */
  public Argon2 cheapest() {
    return new Argon2(floor, floor);
  }

  /**
   * @param memory in KiB
   * @param passes over the memory
   * @param lanes that the memory is divided into
   */
  public record Cost(int memory, int passes, int lanes) {
    /** Where measuring begins: twice the memory that RFC 9106 recommends at least. */
    static final Cost START = new Cost(128 * 1024, 3, 4);

    /** The second choice of RFC 9106: 64 MiB, three passes. */
    static final Cost FLOOR = new Cost(64 * 1024, 3, 1);

    /** What an office machine can still give without stopping everything else. */
    static final Cost CEILING = new Cost(512 * 1024, 20, 4);

    /** As many passes as fit into the target, if {@link #START} takes this long. */
    static Cost forMachine(long nanosOfStart) {
      long passes = Math.round((double) TARGET_NANOS * START.passes / Math.max(1, nanosOfStart));
      return new Cost(START.memory, Math.clamp(passes, START.passes, CEILING.passes), START.lanes);
    }

    boolean isLessThan(Cost other) {
      return (long) memory * passes < (long) other.memory * other.passes;
    }
  }

  /** Of new slots; the first call takes two derivations. */
  public synchronized Cost cost() {
    Cost known = cost;
    if (known == null) {
      measured(Cost.START); // compiles what the second then runs
      known = Cost.forMachine(measured(Cost.START));
      cost = known;
    }
    return known;
  }

  private long measured(Cost asked) {
    long began = System.nanoTime();
    Secrets.wipe(derive(new byte[16], new byte[32], asked));
    return System.nanoTime() - began;
  }

  static boolean isTooQuick(long nanos) {
    return nanos < TOO_QUICK_NANOS;
  }

  /**
   * @throws AppFailure.KeyFileDamaged if the cost is below the floor or above the ceiling; nothing
   *     was allocated
   */
  void check(Cost asked) {
    if (asked.memory < floor.memory
        || asked.passes < floor.passes
        || asked.lanes < 1
        || asked.memory > Cost.CEILING.memory
        || asked.passes > Cost.CEILING.passes
        || asked.lanes > Cost.CEILING.lanes) {
      throw new AppFailure.KeyFileDamaged();
    }
  }

  /**
   * @return 32 bytes that the caller wipes
   */
  byte[] derive(byte[] secret, byte[] salt, Cost asked) {
    check(asked);
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(asked.memory)
            .withIterations(asked.passes)
            .withParallelism(asked.lanes)
            .withSalt(salt)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] key = new byte[32];
    generator.generateBytes(secret, key);
    return key;
  }
}
