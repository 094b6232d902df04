package tutela.letters.domain;

import java.util.List;
import java.util.stream.Collectors;
import tutela.packs.domain.Status;

/**
 * A passage of a letter being written.
 *
 * @param place id of the template's passage, or that of a passage of one's own
 * @param status the weakest of words, law and rules under it
 */
public record Passage(
    String place, Form form, Kind kind, List<RenderedParagraph.Run> runs, Status status) {
  /** Who may change it. */
  public enum Kind {
    /** Comes from the template. */
    LOCKED,
    /** Written by the caseworker. */
    OWN
  }

  public Passage {
    runs = List.copyOf(runs);
  }

  public String text() {
    return runs.stream().map(RenderedParagraph.Run::text).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "Passage[" + place + "]";
  }
}
