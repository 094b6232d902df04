package tutela.interview.domain;

/** Whether a field is asked, or only stands there for what she says of her own accord. */
public enum Offer {
  ASKED,
  OPTIONAL
}
