package tutela.settings.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
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
  /** What fits on a line of a letter and in the journal. */
  public static final int LONGEST = 200;

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

  public static boolean isMailAddress(String text) {
    return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  /** Whether a letter may be finalised: sender, mail address and a name to sign are known. */
  public boolean letterheadComplete() {
    return !address(Language.FR).isBlank() && !email.isBlank() && !caseworker.isBlank();
  }

  public Office by(String name, String newFunction) {
    return but(
        o -> {
          o.caseworker = name;
          o.function = newFunction;
        });
  }

  public Office addressed(Language language, String line) {
    return but(o -> o.addresses.put(language, line));
  }

  public Office reachedBy(String mail, String telephone) {
    return but(
        o -> {
          o.email = mail;
          o.phone = telephone;
        });
  }

  public Office station(String letter) {
    return but(o -> o.stationLetter = letter);
  }

  public Office habits(int receipt, int decision) {
    return but(
        o -> {
          o.receiptHours = receipt;
          o.decisionHours = decision;
        });
  }

  public Office window(int leftMm, int topMm) {
    return but(
        o -> {
          o.windowLeftMm = leftMm;
          o.windowTopMm = topMm;
        });
  }

  /** The rule for closed cases; those that are closed already keep their day. */
  public Office keeping(OptionalInt months) {
    return but(o -> o.retentionMonths = months);
  }

  public Office forPractice() {
    return but(o -> o.practice = true);
  }

  private Office but(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.together();
  }

  /** The same, to be changed one by one. */
  private static final class Parts {
    private final Map<Language, String> addresses = new EnumMap<>(Language.class);
    private String caseworker;
    private String function;
    private String email;
    private String phone;
    private String stationLetter;
    private int receiptHours;
    private int decisionHours;
    private int windowLeftMm;
    private int windowTopMm;
    private boolean practice;
    private OptionalInt retentionMonths;

    Parts(Office of) {
      addresses.putAll(of.addresses);
      caseworker = of.caseworker;
      function = of.function;
      email = of.email;
      phone = of.phone;
      stationLetter = of.stationLetter;
      receiptHours = of.receiptHours;
      decisionHours = of.decisionHours;
      windowLeftMm = of.windowLeftMm;
      windowTopMm = of.windowTopMm;
      practice = of.practice;
      retentionMonths = of.retentionMonths;
    }

    Office together() {
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
          retentionMonths);
    }
  }
}
