package tutela.durability;

/** How a case file came out of something that was done to it or to the program. */
enum Outcome {
  /** Opened with everything that was confirmed, and nothing had to be done. */
  AS_BEFORE("as before"),
  /** Opened with everything that was confirmed; what was half done was finished or cleared away. */
  RECOVERED("recovered"),
  /** Refused, or told by the look through all pages, before anybody took it for whole. */
  RECOGNISED("recognised"),
  /** Something that was confirmed is missing. */
  LOST("lost"),
  /** Opened with other rows and no word. */
  WRONG("silently wrong");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isFault() {
    return this == LOST || this == WRONG;
  }
}
