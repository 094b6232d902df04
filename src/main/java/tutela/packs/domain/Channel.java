package tutela.packs.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One way to reach an addressee.
 *
 * @param at the address of the form, page or mailbox; absent where it was not seen
 * @param to for whom it is
 * @param note what the page says about it
 * @param rank one for what to try first, where the pages themselves say so
 */
public record Channel(By by, Optional<String> at, To to, Optional<String> note, OptionalInt rank) {

  /** The kind of way. */
  public enum By {
    /** Something to fill in. */
    FORM,
    /** Something to read, which may lead to a form. */
    PAGE,
    MAIL,
    PHONE,
    /** Inside the platform's own program, or a mark beside the item. */
    APP,
    /** Described in words only. */
    WORDS
  }

  /** For whom the way is meant. */
  public enum To {
    ANYBODY,
    /** Courts and competent authorities: a letter of ours is not answered there. */
    AUTHORITIES,
    /** For another matter, such as intellectual property. */
    OTHER_MATTERS
  }
}
