package tutela.vault.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import tutela.kernel.AppFailure;

/**
 * Argon2id, version 1.3, of Bouncy Castle: what turns a passphrase into a key, slowly.
 *
 * <p>Every new slot costs {@link Cost#PRODUCTION}. A key file says for itself what its slots cost;
 * before anything is allocated that is held against a floor, so that nobody makes guessing cheap by
 * changing the file, and a ceiling, so that nobody makes opening impossible.
 */
public final class Argon2 {
  private final Cost cost;
  private final Cost floor;

  /**
   * @param cost of new slots
   * @param floor under which a slot is refused
   */
  private Argon2(Cost cost, Cost floor) {
    this.cost = cost;
    this.floor = floor;
  }

  /** As the program uses it. */
  public static Argon2 production() {
    return new Argon2(Cost.PRODUCTION, Cost.FLOOR);
  }

  /** For tests that open hundreds of case files; a case file made with it opens nowhere else. */
  public static Argon2 forTests(Cost cost) {
    return new Argon2(cost, cost);
  }

  /**
   * @param memory in KiB
   * @param passes over the memory
   * @param lanes that the memory is divided into
   */
  public record Cost(int memory, int passes, int lanes) {
    /** About 0.3 s of one core of 2025; twice the memory that RFC 9106 recommends at least. */
    public static final Cost PRODUCTION = new Cost(128 * 1024, 3, 4);

    /** The second choice of RFC 9106: 64 MiB, three passes. */
    static final Cost FLOOR = new Cost(64 * 1024, 3, 1);

    /** What an office machine can still give without stopping everything else. */
    static final Cost CEILING = new Cost(512 * 1024, 20, 4);
  }

  Cost cost() {
    return cost;
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
