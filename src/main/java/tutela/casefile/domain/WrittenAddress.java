package tutela.casefile.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An address as it stands in a text or table.
 *
 * @param url as written, character for character
 * @param firstSeenOn the day beside it
 * @param remark the words beside it; empty if there are none
 */
public record WrittenAddress(String url, Optional<LocalDate> firstSeenOn, String remark) {
  @Override
  public String toString() {
    return "WrittenAddress";
  }
}
