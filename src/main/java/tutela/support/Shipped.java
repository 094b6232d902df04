package tutela.support;

import java.util.List;
import java.util.Optional;

/** What is shipped with the program, as it lies there. */
public interface Shipped {
  /** A text that Java brings for one of its own parts by others. */
  record Notice(String name, String text) {}

  /**
   * @param artifact jar file, without version and ending
   */
  Optional<String> versionOf(String artifact);

  /**
   * @param module of Java or JavaFX
   */
  Optional<String> versionOfModule(String module);

  /**
   * A text in a jar file.
   *
   * @throws IllegalStateException if there is none
   */
  String inJar(String artifact, String path);

  /**
   * A text among our own licences.
   *
   * @throws IllegalStateException if there is none
   */
  String licence(String file);

  List<Notice> ofJava();
}
