package tutela.letters.domain;

/** What an item is, as far as a letter says it; what it shows is never described. */
public enum ContentKind {
  PHOTO,
  VIDEO,
  CALL,
  SOUND
}
