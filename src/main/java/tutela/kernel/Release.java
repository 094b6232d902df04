package tutela.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of the program this is, as the build wrote it down. */
public final class Release {
  private static final String FILE = "/tutela/kernel/release.properties";

  private Release() {}

  public static String version() {
    try (InputStream in = Release.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build wrote no version");
      }
      Properties written = new Properties();
      written.load(in);
      return written.getProperty("version", "");
    } catch (IOException e) {
      throw new IllegalStateException("the version cannot be read", e);
    }
  }
}
