package tutela.interview.domain;

/** Who says something in a conversation. What decides is what the person herself says. */
public enum Voice {
  /** The person, or who calls for her: these answers count. */
  PERSON,
  /** A parent or relative. */
  RELATIVE,
  /** Somebody at her side. */
  SUPPORT,
  /** An interpreter, for what is theirs and not hers. */
  INTERPRETER,
  /** A professional, a witness, anybody else. */
  OTHER
}
