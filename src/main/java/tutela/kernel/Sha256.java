package tutela.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest of 32 bytes. */
public record Sha256(String hex) {
  public Sha256 {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
    }
  }

  /** The digest of some bytes. */
  public static Sha256 digest(byte[] bytes) {
    return of(begin().digest(bytes));
  }

  /** For what comes piece by piece; {@link #of} takes its result. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  public static Sha256 of(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  /** The first twelve digits in groups of four, as printed in footers and shown on screen. */
  public String brief() {
    return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12);
  }
}
