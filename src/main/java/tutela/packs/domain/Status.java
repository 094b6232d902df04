package tutela.packs.domain;

import java.util.Collection;

/** How far a fact can be relied on, from the firmest to the weakest. */
public enum Status {
  /** A public page, or a public copy of the text, says so. */
  PAGE,
  /** Generally known; no page was seen. */
  LIKELY,
  /** The legal service settles it before anything rests on it. */
  UNCERTAIN;

  /** The weaker of the two: a whole is no firmer than its weakest part. */
  public Status weaker(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The weakest of them all; of nothing, {@link #PAGE}. */
  public static Status weakest(Collection<Status> parts) {
    return parts.stream().reduce(PAGE, Status::weaker);
  }
}
