package tutela.letters.domain;

/** Whether the caseworker may change a paragraph in a draft. */
public enum Editing {
  LOCKED,
  OPEN
}
