package tutela.letters.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may hold of a letter and bring words in or leave them out. Packs name a condition with
 * hyphens under {@code when}, with underscores in a select.
 */
public enum Condition {
  /** Scope A of the mandate is signed. */
  MANDATE_SIGNED,
  /** The images are generated or altered. */
  GENERATED,
  /** There is sound among the items; follows from the kinds. */
  SOUND,
  /** The person did not know that it was being made. */
  MADE_UNKNOWN,
  /** The law to cite says "deliberately"; follows from the time of the facts. */
  DELIBERATELY,
  /** A rule of the platform's own is quoted; follows from the rules given. */
  OWN_RULE,
  /** Account and upload data are to be kept for the authorities. */
  EVIDENCE,
  /** The addressee is an online platform in the sense of the Digital Services Act. */
  ONLINE_PLATFORM,
  /** Scope C of the mandate: supervisory authorities. */
  BOX_C,
  /** Scope E of the mandate: a request to the court. */
  BOX_E,
  /** The notice was not answered at all. */
  SILENT,
  /** Receipt was confirmed, no decision came. */
  RECEIPT_ONLY,
  /** Some of the items were said to be removed. */
  PARTLY,
  /** The person is an adult today. */
  GROWN,
  /** In some of the images the person is under 18, in others not. */
  MIXED_AGES,
  /** An account that demands or publishes is known. */
  ACCOUNT_KNOWN,
  /** Something is demanded. */
  DEMANDED,
  /** It is demanded by a certain time. */
  DEADLINE_KNOWN,
  /** The mandate was signed, whatever it covers. */
  SIGNED,
  /** She took the mandate back. */
  TAKEN_BACK,
  /** It is known when the office looks next. */
  LOOK_FIXED,
  /** It is known when one speaks with her again. */
  CONTACT_FIXED;

  /** As in a select of a text. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Condition> of(String argument) {
    return Arrays.stream(values()).filter(c -> c.argument().equals(argument)).findFirst();
  }
}
