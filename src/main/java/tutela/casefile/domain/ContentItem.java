package tutela.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;

/**
 * One publication. Never its content: only where it is.
 *
 * @param number in the case; never changes, so that letters and replies can speak of it
 * @param url as seen, character for character; empty for a place without address
 * @param canonical form for comparison; empty without address
 * @param description of a place without address: app, group, channel; beside an address, a remark
 *     on it that no letter carries
 * @param platform directory entry, or the host where the directory knows none
 * @param publishedOn date on the page; first seen is not published
 * @param seen what the latest check found
 * @param seenAt when it was checked
 */
public record ContentItem(
    ItemId id,
    CaseId caseId,
    int number,
    String url,
    String canonical,
    String description,
    AddresseeId platform,
    Kind kind,
    Optional<LocalDate> publishedOn,
    Optional<LocalDate> firstSeenOn,
    SeenBy firstSeenBy,
    AgeMark ageMark,
    Instant addedAt,
    Seen seen,
    Optional<Instant> seenAt) {
  /** What sort of publication it is. */
  public enum Kind {
    UNKNOWN,
    POST,
    IMAGE,
    VIDEO,
    SOUND,
    COMMENT,
    PROFILE,
    LIST,
    SEARCH_RESULT,
    CHANNEL
  }

  /** Who saw it first. */
  public enum SeenBy {
    UNKNOWN,
    PERSON,
    SOMEBODY_ELSE,
    OFFICE
  }

  /**
   * In a case where some images are from under 18: what she says of this one. Unsure counts as
   * under.
   */
  public enum AgeMark {
    NONE,
    UNDER,
    ADULT,
    UNSURE
  }

  /** What a check found. What an addressee claims is never one of these. */
  public enum Seen {
    NOT_CHECKED,
    ONLINE,
    REMOVED,
    BLOCKED_IN_BELGIUM,
    UNREACHABLE,
    REAPPEARED;

    /** Whether the images are still within somebody's reach, as far as was seen. */
    public boolean isAccessible() {
      return this == ONLINE || this == BLOCKED_IN_BELGIUM || this == REAPPEARED;
    }
  }

  public boolean hasUrl() {
    return !url.isEmpty();
  }

  /** The same item with what she says of her age in it. */
  public ContentItem marked(AgeMark mark) {
    return new ContentItem(
        id,
        caseId,
        number,
        url,
        canonical,
        description,
        platform,
        kind,
        publishedOn,
        firstSeenOn,
        firstSeenBy,
        mark,
        addedAt,
        seen,
        seenAt);
  }

  /** The address, or the description where there is none. */
  public String place() {
    return hasUrl() ? url : description;
  }

  @Override
  public String toString() {
    return "ContentItem[" + id + "]";
  }
}
