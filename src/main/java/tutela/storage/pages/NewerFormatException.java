package tutela.storage.pages;

import java.io.IOException;
import java.io.Serial;

/** The file was written by a later version of the program, in a form this one does not know. */
public final class NewerFormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  NewerFormatException() {
    super("format of a later version");
  }
}
