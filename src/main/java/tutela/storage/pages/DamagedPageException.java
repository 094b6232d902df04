package tutela.storage.pages;

import java.io.IOException;
import java.io.Serial;

/** A page is not what was last written there; nothing of it was returned. */
public final class DamagedPageException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final long page;

  DamagedPageException(long page) {
    super("page " + page + " is not authentic");
    this.page = page;
  }

  /** Number of the page, or -1 for the head of the file. */
  public long page() {
    return page;
  }
}
