package tutela.settings.domain;

import java.util.Optional;

/**
 * What is wrong in the policy file, without what was written there but for keys.
 *
 * @param spot where; empty = the file as a whole
 * @param what is wrong, and what is allowed
 */
public record PolicyFault(Optional<Spot> spot, String what) {
  /** A place in the file, counted from one. */
  public record Spot(int line, int column) {}

  /**
   * @param file as it is to be named
   */
  public String in(String file) {
    return file + spot.map(s -> ":" + s.line() + ":" + s.column()).orElse("") + ": " + what;
  }
}
