package tutela.letters.domain;

import java.time.Instant;

/**
 * Something a person decided about a letter, with a name and a reason.
 *
 * @param subject what it is about: a provision, the number of an item, the place of a passage
 */
public record Decision(Kind kind, String subject, String reason, String by, Instant at) {
  /** What was decided. */
  public enum Kind {
    /** To rest the letter on texts that the legal service has not verified. */
    UNVERIFIED,
    /** To print an address that names the person, exact, for the addressee who hosts it. */
    URL_KEPT,
    /** To withhold the part of an address that names the person. */
    URL_WITHHELD,
    /** A word that looks like her name is not hers. */
    NOT_HER,
    /** To go on although no name is known that the guard could look for. */
    BLIND,
    /** To send what was sent before in the same words. */
    REPEATED,
    /** What must not happen was read. */
    RISK_READ
  }

  @Override
  public String toString() {
    return "Decision[" + kind + "]";
  }
}
