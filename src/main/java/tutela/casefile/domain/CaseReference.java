package tutela.casefile.domain;

import java.util.Locale;

/** How references are made: year, letter of the workstation if any, running number. */
public final class CaseReference {
  private CaseReference() {}

  /**
   * @param stationLetter empty where the office has one workstation
   */
  public static String of(int year, String stationLetter, int number) {
    return String.format(Locale.ROOT, "%d-%s%04d", year, stationLetter, number);
  }
}
