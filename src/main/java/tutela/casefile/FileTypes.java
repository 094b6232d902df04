package tutela.casefile;

import org.apache.tika.Tika;

/** Knows a file by its bytes. The long list of types is read once the first file is looked at. */
public final class FileTypes {
  /** Whose first use is the reading. */
  private static final class Known {
    static final Tika TIKA = new Tika();
  }

  private FileTypes() {}

  /** The media type of what begins with these bytes. */
  public static String of(byte[] file) {
    return Known.TIKA.detect(file);
  }

  /** The same where the name may tell apart what the bytes do not. */
  public static String of(byte[] file, String name) {
    return Known.TIKA.detect(file, name);
  }
}
