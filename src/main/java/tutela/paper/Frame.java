package tutela.paper;

import java.util.Optional;
import tutela.kernel.Sha256;

/** What stands on every page around the text: footer, head of the following pages, marks. */
public record Frame(Optional<Footer> footer, Optional<Continuation> continuation, Marks marks) {

  /** Nothing around the text, like a page from any note pad. */
  public static final Frame NONE = new Frame(Optional.empty(), Optional.empty(), Marks.NONE);

  /**
   * The footer: words on the left, page x of y in the middle, on the right the first digits of the
   * text's SHA-256.
   *
   * @param hash of the text, or none: then the paper's own {@link Paper#textHash()} is printed
   */
  public record Footer(String left, Optional<Sha256> hash) {
    public static Footer of(String left) {
      return new Footer(left, Optional.empty());
    }
  }

  /** Head from page 2: the sender on the left, reference and date on the right. */
  public record Continuation(String left, String right) {}

  /** Marks at the left edge for folding into a window envelope and for punching. */
  public enum Marks {
    NONE,
    FOLD_AND_PUNCH
  }
}
