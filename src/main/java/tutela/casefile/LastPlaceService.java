package tutela.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;

/**
 * The page of a case that is on the screen, so that a lock or a crash in the middle of a call leads
 * back to it.
 */
public final class LastPlaceService {
  /**
   * A page of a case.
   *
   * @param screen name of the screen
   * @param subject what in it, as the screen understands it
   */
  public record LastPlace(CaseId caseId, String screen, String subject, Instant keptAt) {}

  /** Where it is kept. */
  public interface Store {
    Optional<LastPlace> get();

    void put(LastPlace place);

    void clear();
  }

  private final Store store;
  private final Clock clock;

  public LastPlaceService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public void keep(CaseId caseId, String screen, String subject) {
    store.put(new LastPlace(caseId, screen, subject, clock.instant()));
  }

  /** No page of a case is on the screen, or the program ends as it should. */
  public void forget() {
    if (store.get().isPresent()) {
      store.clear();
    }
  }

  /** Where to go on; nothing on another day, which begins with what is due. */
  public Optional<LastPlace> today() {
    return store
        .get()
        .filter(
            place ->
                Brussels.at(place.keptAt())
                    .toLocalDate()
                    .equals(Brussels.at(clock.instant()).toLocalDate()));
  }
}
