package tutela.interview.domain;

import java.time.Instant;

/**
 * What somebody else than the person said to a question. It is kept beside her answer, sets nothing
 * off and never leaves the case file.
 */
public record Statement(Voice voice, FieldId field, String value, Instant saidAt) {
  /** Says nothing of what was said: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "Statement[" + voice + "]";
  }
}
