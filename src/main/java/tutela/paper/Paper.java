package tutela.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import tutela.kernel.Language;
import tutela.kernel.Sha256;

/**
 * A paper, composed and not yet laid out. The same paper gives the same bytes wherever it is laid
 * out.
 *
 * @param title the reference alone; it is the only thing the file says about itself
 */
public record Paper(Language language, String title, Frame frame, List<Node> body, Use use) {
  public Paper {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a paper needs a title");
    }
    body = List.copyOf(body);
  }

  /** What the paper is for. */
  public enum Use {
    REAL,
    /** Made to learn the program: every page says so. */
    PRACTICE,
    /** Shown to somebody before it is final: every page says so, so that nobody signs it. */
    DRAFT
  }

  /**
   * The text as it is read from top to bottom, a line for each block; addresses are whole, no line
   * end comes from the layout.
   */
  public String text() {
    return PaperText.of(body);
  }

  /** SHA-256 of {@link #text()} in UTF-8. */
  public Sha256 textHash() {
    return Sha256.of(sha256().digest(text().getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Paper";
  }
}
