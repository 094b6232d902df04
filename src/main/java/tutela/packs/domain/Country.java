package tutela.packs.domain;

import java.util.Map;
import tutela.kernel.Language;

/**
 * A country of addressees.
 *
 * @param iso two capitals
 * @param names in capitals, in the language of the letter
 */
public record Country(String iso, TownLine townLine, Map<Language, String> names) {
  public Country {
    names = Map.copyOf(names);
  }

  /** How postcode and town stand under each other or side by side. */
  public enum TownLine {
    CODE_TOWN,
    CODE_WIDE_TOWN,
    TOWN_ABOVE_CODE,
    TOWN_REGION_CODE,
    TOWN_COMMA_REGION_CODE
  }

  boolean isBelgium() {
    return iso.equals("BE");
  }
}
