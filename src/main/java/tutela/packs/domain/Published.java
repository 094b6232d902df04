package tutela.packs.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which days something was published, as far as anybody knows. The day it was first seen is
 * not the day it was published.
 */
public record Published(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
  public Published {
    if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
      throw new IllegalArgumentException("an interval ends before it begins");
    }
  }

  public static Published unknown() {
    return new Published(Optional.empty(), Optional.empty());
  }

  public static Published on(LocalDate day) {
    return new Published(Optional.of(day), Optional.of(day));
  }

  public static Published between(LocalDate earliest, LocalDate latest) {
    return new Published(Optional.of(earliest), Optional.of(latest));
  }
}
