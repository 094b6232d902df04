package tutela.packs.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.Language;

/**
 * Somebody who can help the person.
 *
 * @param number absent where none was seen
 * @param web its page
 * @param region the place it is in, where that narrows it
 * @param speaks the languages it answers in
 * @param hours when it answers; empty where that was not given
 * @param hoursStatus how certain the hours are, which may be less than the number
 * @param note what else is known, in the languages of the screen
 * @param partners of a service for fingerprints
 */
public record Helpline(
    String id,
    Optional<String> number,
    Optional<String> web,
    Map<Language, String> name,
    Map<Language, String> region,
    Set<Need> needs,
    Set<Language> speaks,
    Map<Language, String> hours,
    Status hoursStatus,
    Map<Language, String> note,
    List<String> partners,
    Provenance provenance) {

  /** What somebody needs. */
  public enum Need {
    DANGER,
    SUICIDE,
    TALK,
    DOMESTIC_VIOLENCE,
    SEXUAL_VIOLENCE,
    MINORS,
    EXTORTION,
    FINGERPRINT
  }

  public Helpline {
    name = Map.copyOf(name);
    region = Map.copyOf(region);
    needs = Set.copyOf(needs);
    speaks = Set.copyOf(speaks);
    hours = Map.copyOf(hours);
    note = Map.copyOf(note);
    partners = List.copyOf(partners);
  }

  public Status status() {
    return provenance.status();
  }

  /** Whether the screen says that number or hours are to be verified. */
  public boolean isToBeVerified() {
    return status().weaker(hoursStatus) == Status.UNCERTAIN;
  }

  /** What to dial or to type: the number, else the page, else nothing. */
  public Optional<String> reach() {
    return number.or(() -> web);
  }
}
