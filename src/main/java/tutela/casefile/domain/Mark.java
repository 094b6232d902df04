package tutela.casefile.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * An address, account or contact in the form in which cases are compared. Two spellings of the same
 * give the same; in doubt two stay two.
 */
public record Mark(Kind kind, String value) {
  /** What it is; marks of two kinds are never the same. */
  public enum Kind {
    ADDRESS,
    ACCOUNT,
    EMAIL,
    PHONE
  }

  private static final int FEWEST_DIGITS = 8;
  private static final String BELGIUM = "32";

  public static Mark address(CanonicalUrl address) {
    return new Mark(Kind.ADDRESS, address.text());
  }

  /**
   * @param service in whatever form all who name it share
   * @param name with or without the sign before it
   */
  public static Optional<Mark> account(String service, String name) {
    String bare = folded(name);
    String whose = bare.startsWith("@") ? bare.substring(1).strip() : bare;
    return whose.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mark(Kind.ACCOUNT, folded(service) + "\n" + whose));
  }

  public static Optional<Mark> email(String address) {
    String bare = folded(address);
    String whose = bare.startsWith("mailto:") ? bare.substring("mailto:".length()) : bare;
    return whose.indexOf('@') < 1 ? Optional.empty() : Optional.of(new Mark(Kind.EMAIL, whose));
  }

  /** Digits with the country before them; a number without country is Belgian. */
  public static Optional<Mark> phone(String number) {
    String written = Normalizer.normalize(number, Normalizer.Form.NFKC).replace("(0)", "").strip();
    String digits = written.replaceAll("\\D", "");
    String whole =
        written.startsWith("+")
            ? digits
            : digits.startsWith("00")
                ? digits.substring(2)
                : digits.startsWith("0") ? BELGIUM + digits.substring(1) : digits;
    return whole.length() < FEWEST_DIGITS
        ? Optional.empty()
        : Optional.of(new Mark(Kind.PHONE, whole));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** Says nothing of anybody: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "Mark[" + kind + "]";
  }
}
