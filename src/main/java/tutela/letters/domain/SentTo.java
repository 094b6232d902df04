package tutela.letters.domain;

import java.util.Locale;
import java.util.Optional;
import tutela.packs.domain.PlatformKind;

/**
 * What kind of addressee a letter went to, as a paper may say it that others may find: what a site
 * is for would tell what the letter is about.
 */
public enum SentTo {
  PLATFORM,
  HOST,
  SEARCH,
  REGULATOR,
  COURT,
  POLICE,
  OTHER;

  /**
   * @param kind empty for an addressee that the office added
   */
  public static SentTo of(Rung rung, Optional<PlatformKind> kind) {
    return switch (rung) {
      case REGULATOR -> REGULATOR;
      case SUMMARY_PROCEEDINGS -> COURT;
      case CRIMINAL_COMPLAINT -> POLICE;
      case REQUEST, REMINDER, INTERNAL_COMPLAINT, FORMAL_NOTICE ->
          kind.map(SentTo::of).orElse(OTHER);
    };
  }

  private static SentTo of(PlatformKind kind) {
    return switch (kind) {
      case SOCIAL, MESSAGING, VIDEO, ADULT, DATING -> PLATFORM;
      case FILEHOST, INFRASTRUCTURE, DOMAIN -> HOST;
      case SEARCH -> SEARCH;
      case ARCHIVE -> OTHER;
    };
  }

  /** Id of the paragraph that names it. */
  public String paragraph() {
    return "to-" + name().toLowerCase(Locale.ROOT);
  }
}
