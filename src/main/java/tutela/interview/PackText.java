package tutela.interview;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tutela.kernel.Sha256;

/**
 * The files of an interview as they are written.
 *
 * @param files texts by name, such as {@code index.yaml}
 */
public record PackText(SortedMap<String, String> files) {
  public static final String INDEX = "index.yaml";

  public PackText {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static PackText of(Map<String, String> files) {
    return new PackText(new TreeMap<>(files));
  }

  /** What tells two apart, whatever their names. */
  public Sha256 digest() {
    var digest = Sha256.begin();
    files.forEach(
        (name, text) -> {
          digest.update((name + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
    return Sha256.of(digest.digest());
  }

  @Override
  public String toString() {
    return "PackText[" + files.size() + " files]";
  }
}
