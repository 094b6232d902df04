package tutela.settings.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import tutela.kernel.Language;

/**
 * What the office says of itself on paper, and its habits. Lies in the case file.
 *
 * @param caseworker name under letters and in the journal
 * @param function of the caseworker, as printed below the name
 * @param addresses one line per letter language; a language left empty takes another one's
 * @param stationLetter of this workstation where the office has several, so that two never give the
 *     same reference; empty = one workstation
 * @param receiptHours habit: hours after which a missing confirmation is followed up
 * @param decisionHours habit: hours within which a decision is asked for
 * @param windowLeftMm left edge of the envelope's window on the sheet
 * @param windowTopMm top edge of the envelope's window
 * @param practice whether everything in this case file is invented
 * @param retentionMonths rule: calendar months for which a closed case is kept; empty while those
 *     who are answerable for it have not decided
 */
public record Office(
    String caseworker,
    String function,
    Map<Language, String> addresses,
    String email,
    String phone,
    String stationLetter,
    int receiptHours,
    int decisionHours,
    int windowLeftMm,
    int windowTopMm,
    boolean practice,
    OptionalInt retentionMonths) {
  public static final Office EMPTY =
      new Office("", "", Map.of(), "", "", "", 24, 48, 110, 52, false, OptionalInt.empty());

  public Office {
    Map<Language, String> copy = new EnumMap<>(Language.class);
    copy.putAll(addresses);
    addresses = java.util.Collections.unmodifiableMap(copy);
  }

  /** The address for a letter in a language: that language's, else the first there is. */
  public String address(Language language) {
    String own = addresses.getOrDefault(language, "");
    return own.isBlank()
        ? addresses.values().stream().filter(a -> !a.isBlank()).findFirst().orElse("")
        : own;
  }

  /** Whether a letter may be finalised: sender, mail address and a name to sign are known. */
  public boolean letterheadComplete() {
    return !address(Language.FR).isBlank() && !email.isBlank() && !caseworker.isBlank();
  }

  public Office by(String name, String newFunction) {
    return new Office(
        name,
        newFunction,
        addresses,
        email,
        phone,
        stationLetter,
        receiptHours,
        decisionHours,
        windowLeftMm,
        windowTopMm,
        practice,
        retentionMonths);
  }

  public Office addressed(Language language, String line) {
    Map<Language, String> changed = new EnumMap<>(Language.class);
    changed.putAll(addresses);
    changed.put(language, line);
    return new Office(
        caseworker,
        function,
        changed,
        email,
        phone,
        stationLetter,
        receiptHours,
        decisionHours,
        windowLeftMm,
        windowTopMm,
        practice,
        retentionMonths);
  }

  public Office reachedBy(String mail, String telephone) {
    return new Office(
        caseworker,
        function,
        addresses,
        mail,
        telephone,
        stationLetter,
        receiptHours,
        decisionHours,
        windowLeftMm,
        windowTopMm,
        practice,
        retentionMonths);
  }

  public Office station(String letter) {
    return new Office(
        caseworker,
        function,
        addresses,
        email,
        phone,
        letter,
        receiptHours,
        decisionHours,
        windowLeftMm,
        windowTopMm,
        practice,
        retentionMonths);
  }

  public Office habits(int receipt, int decision) {
    return new Office(
        caseworker,
        function,
        addresses,
        email,
        phone,
        stationLetter,
        receipt,
        decision,
        windowLeftMm,
        windowTopMm,
        practice,
        retentionMonths);
  }

  public Office window(int leftMm, int topMm) {
    return new Office(
        caseworker,
        function,
        addresses,
        email,
        phone,
        stationLetter,
        receiptHours,
        decisionHours,
        leftMm,
        topMm,
        practice,
        retentionMonths);
  }

  /** The rule for closed cases; those that are closed already keep their day. */
  public Office keeping(OptionalInt months) {
    return new Office(
        caseworker,
        function,
        addresses,
        email,
        phone,
        stationLetter,
        receiptHours,
        decisionHours,
        windowLeftMm,
        windowTopMm,
        practice,
        months);
  }

  public Office forPractice() {
    return new Office(
        caseworker,
        function,
        addresses,
        email,
        phone,
        stationLetter,
        receiptHours,
        decisionHours,
        windowLeftMm,
        windowTopMm,
        true,
        retentionMonths);
  }
}
