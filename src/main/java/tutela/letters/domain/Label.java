package tutela.letters.domain;

/** The small words around the text of a letter; the pack has each in all four languages. */
public enum Label {
  INSTITUTE,
  OPENING,
  CLOSING,
  CLOSING_FORMAL_NOTICE,
  DATE,
  OUR_REFERENCE,
  YOUR_REFERENCE,
  HANDLED_BY,
  BY_REGISTERED_POST,
  BY_EMAIL,
  BY_REGISTERED_POST_AND_EMAIL,
  BY_FORM,
  /** With {@code page} and {@code pages}. */
  PAGE_OF,
  ENCLOSURE,
  LIST_NUMBER,
  LIST_ADDRESS,
  LIST_LAST_SEEN,
  LIST_ANSWER,
  LIST_SEEN,
  /** With {@code offset}. */
  LIST_TIME_ZONE,
  LIST_BREAK_NOTE,
  WITHHELD,
  WITHHELD_ACCOUNT_NOTE,
  SEEN_ONLINE,
  SEEN_REMOVED,
  SEEN_BLOCKED,
  SEEN_UNREACHABLE,
  SEEN_REAPPEARED,
  ANSWER_NONE,
  ANSWER_REMOVED,
  ANSWER_REFUSED,
  ANSWER_LIMITED,
  /** With {@code document}, {@code section}, {@code quote}, {@code link}, {@code read_on}. */
  RULE_CITATION,
  RULE_SEPARATOR,
  /** With {@code reference}. */
  MAIL_TEXT
}
