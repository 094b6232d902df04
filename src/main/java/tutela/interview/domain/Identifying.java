package tutela.interview.domain;

/**
 * What a field can give away about her: the guard looks for its value in everything that leaves.
 */
public enum Identifying {
  NAME,
  BIRTH,
  /** National register number. */
  NRN,
  EMAIL,
  PHONE,
  ADDRESS,
  /** Account name, nickname, earlier name. */
  HANDLE
}
