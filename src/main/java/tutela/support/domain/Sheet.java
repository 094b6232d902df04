package tutela.support.domain;

import java.util.List;

/**
 * One text file of what is given to the makers of the program.
 *
 * @param name in the zip file
 */
public record Sheet(String name, String text) {
  public List<String> lines() {
    return text.lines().toList();
  }
}
