package tutela.tracking.domain;

/** How something left. */
public enum Channel {
  EMAIL,
  FORM,
  REGISTERED,
  POST,
  HAND
}
