package tutela.letters.domain;

/** How a paragraph stands on the paper. */
public enum Form {
  SUBJECT,
  TITLE,
  HEADING,
  TEXT,
  /** Goes on in the paragraph before it, after a space. */
  SENTENCE,
  /** Opens the numbered lines that follow. */
  LEAD,
  /** One of numbered lines, counted by whoever sets them. */
  NUMBERED,
  /** A line of the mandate with boxes for yes, no, later. */
  ROW,
  /** The head of a column of those lines. */
  CELL,
  /** An empty line to write on. */
  BLANK,
  /** Boxes to tick in a line. */
  CHOICE,
  /** A label with room to write beside or under it. */
  FIELD,
  /** A label with room to sign. */
  SIGNATURE,
  /** The title above the list of addresses, which stands here. */
  LIST,
  /** What stands above the words of the recovery key. */
  WORDS,
  FOOTER
}
