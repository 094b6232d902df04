package tutela.packs.ui;

import java.util.List;
import java.util.Optional;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;

/**
 * A text that the program relies on and that a later feature owns: a template of a letter, the
 * interview.
 *
 * @param parts what is to be said of it, line by line
 */
public record OtherSource(
    Kind kind,
    String id,
    String title,
    List<Part> parts,
    Status status,
    Optional<Provenance.Verification> verification) {
  /** What sort of text. */
  public enum Kind {
    LETTER,
    INTERVIEW
  }

  /** A label and what stands beside it. */
  public record Part(String label, String text) {}

  public OtherSource {
    parts = List.copyOf(parts);
  }
}
