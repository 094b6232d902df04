package tutela.interview.domain;

/** To whom the words are said: it decides between you, the familiar you, and she. */
public enum Hearer {
  /** The person herself, addressed as an adult. */
  PERSON,
  /** The person herself, who is young. */
  YOUNG_PERSON,
  /** Somebody who calls for her. */
  CALLER;

  /** The field that says who is speaking. */
  public static final FieldId ROLE = new FieldId("who.role");

  /** Its option for the person herself. */
  public static final String HERSELF = "herself";
}
