package tutela.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ErasureReason;
import tutela.casefile.domain.SearchHit;
import tutela.casefile.domain.SearchTerms;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.settings.domain.Office;

/** Opens cases and finds them again. */
public final class CaseService {
  /** Where cases are kept. */
  public interface Store {
    /** Gives the next number of the year and keeps the new case. */
    Case create(int year, String stationLetter, Language language, String caseworker, Instant at);

    Optional<Case> find(CaseId id);

    List<Case> open(int limit, int offset);

    int countOpen();

    void setRoute(CaseId id, String route, String why, String by, Instant at);

    void setLanguage(CaseId id, Language language, Instant at);

    /** Deletes everything that belongs to the case. */
    void erase(CaseId id, ErasureReason reason);

    /** Every term must begin a word of what is found. */
    List<SearchHit> search(Set<String> terms, int limit);
  }

  private final Store store;
  private final Supplier<Office> office;
  private final Supplier<String> by;
  private final Clock clock;

  /**
   * @param by who unlocked
   */
  public CaseService(Store store, Supplier<Office> office, Supplier<String> by, Clock clock) {
    this.store = store;
    this.office = office;
    this.by = by;
    this.clock = clock;
  }

  /** A new case, followed by whoever opens it; its reference is all that is asked for it. */
  public Case open(Language language) {
    Instant now = clock.instant();
    return store.create(
        Brussels.date(now).getYear(), office.get().stationLetter(), language, by.get(), now);
  }

  public Case get(CaseId id) {
    return store.find(id).orElseThrow();
  }

  /** Open cases, last touched first. */
  public List<Case> open(int limit, int offset) {
    return store.open(limit, offset);
  }

  public int countOpen() {
    return store.countOpen();
  }

  /**
   * @param route name of the way through the interview
   * @param why for the journal: answer, or "age noted by mistake" with the reason given
   */
  public void setRoute(CaseId id, String route, String why) {
    if (!get(id).route().equals(route)) {
      store.setRoute(id, route, why, by.get(), clock.instant());
    }
  }

  public void setLanguage(CaseId id, Language language) {
    if (get(id).language() != language) {
      store.setLanguage(id, language, clock.instant());
    }
  }

  /**
   * Deletes the case and everything in it. Its number is not given again, since letters that left
   * carry it; the journal keeps that there was one, by number, and why it was erased. What H2 still
   * has of it in old pages goes with the renewal of the case file that must follow.
   *
   * @param typed the reference once more, so that no other case is erased by mistake
   * @throws AppFailure.Invalid {@code erase-other-reference} if it is another
   */
  public void erase(CaseId id, String typed, ErasureReason reason) {
    if (!get(id).reference().equals(typed.strip())) {
      throw new AppFailure.Invalid("erase-other-reference");
    }
    store.erase(id, reason);
  }

  /** Finds by reference, address, addressee or text of letters; nothing for blank words. */
  public List<SearchHit> search(String words, int limit) {
    Set<String> terms = SearchTerms.of(words);
    return terms.isEmpty() ? List.of() : store.search(terms, limit);
  }
}
