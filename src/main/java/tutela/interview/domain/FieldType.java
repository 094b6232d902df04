package tutela.interview.domain;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** How a field is answered, and the form in which its value is kept. */
public enum FieldType {
  /** {@code yes}, {@code no} or {@code unsure}. */
  YES_NO_UNSURE,
  /** The id of an option. */
  ONE,
  /** Ids of options, see {@link Choices}. */
  MANY,
  TEXT,
  LONG,
  /** See {@link PartialDate}. */
  DATE,
  /** An instant in ISO form, with or without the offset of Brussels. */
  INSTANT,
  PHONE,
  EMAIL,
  /** Lines of a postal address. */
  ADDRESS,
  /** Two parts of which one may be empty; any script. */
  PERSON_NAME,
  /** Text as it was pasted; the addresses in it become content items. */
  URLS,
  /** Where something is that has no address of its own; several. */
  PLACE,
  /** One row per option, each {@code yes}, {@code no} or {@code later}. */
  CONSENTS,
  SIGNATURE,
  /** Who somebody is and how to reach them; several. */
  PEOPLE,
  /** Where somebody is on a service: its name, theirs there, the address; several. */
  ACCOUNTS,
  /** Requests for removal that were made before; several. */
  REQUESTS,
  /** What was read back, and what she corrected. */
  SUMMARY,
  NEXT_CONTACT;

  /** The parts of a composite value, in the order in which they are shown. */
  public SequencedMap<String, FieldType> parts() {
    SequencedMap<String, FieldType> parts = new LinkedHashMap<>();
    switch (this) {
      case PERSON_NAME -> {
        parts.put("given", TEXT);
        parts.put("family", TEXT);
      }
      case PLACE -> {
        parts.put("app", TEXT);
        parts.put("group", TEXT);
        parts.put("account", TEXT);
        parts.put("shown-by", TEXT);
      }
      case PEOPLE -> {
        parts.put("name", TEXT);
        parts.put("who", TEXT);
        parts.put("phone", PHONE);
        parts.put("email", EMAIL);
      }
      case ACCOUNTS -> {
        parts.put("service", TEXT);
        parts.put("name", TEXT);
        parts.put("address", TEXT);
      }
      case SIGNATURE -> {
        parts.put("date", DATE);
        parts.put("place", TEXT);
      }
      case REQUESTS -> {
        parts.put("to", TEXT);
        parts.put("when", DATE);
        parts.put("how", ONE);
        parts.put("number", TEXT);
        parts.put("answer", ONE);
        parts.put("demanded", MANY);
      }
      case SUMMARY -> {
        parts.put("right", YES_NO_UNSURE);
        parts.put("corrections", LONG);
      }
      case NEXT_CONTACT -> {
        parts.put("at", INSTANT);
        parts.put("way", TEXT);
        parts.put("who", TEXT);
      }
      default -> {}
    }
    return parts;
  }

  /** The value has parts and is kept as {@link Rows}. */
  public boolean isComposite() {
    return !parts().isEmpty();
  }

  /** A composite of which there may be several. */
  public boolean repeats() {
    return this == PLACE || this == PEOPLE || this == ACCOUNTS || this == REQUESTS;
  }

  /** The pack gives the options. */
  public boolean hasOptions() {
    return this == ONE || this == MANY || this == CONSENTS;
  }

  /** Accounts, contacts or addresses can stand in the value. */
  public boolean canBeCompared() {
    return this == TEXT || this == PHONE || this == EMAIL || this == PEOPLE || this == ACCOUNTS;
  }

  /** Conditions may ask for a certain value, since there are only so many. */
  public boolean isFinite() {
    return hasOptions() || this == YES_NO_UNSURE;
  }
}
