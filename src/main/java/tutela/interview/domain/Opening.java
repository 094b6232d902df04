package tutela.interview.domain;

/** Something a route offers that others do not. */
public enum Opening {
  CHILD_FOCUS,
  POLICE,
  /** What was passed on, to whom, when. */
  HANDOVER,
  /** Addresses known already, listed unchanged. */
  ADDRESS_LIST,
  MINORS_SHEET,
  TAKE_IT_DOWN,
  STOPNCII,
  /** She marks each address by the age in it. */
  ITEM_AGE,
  EXTORTION_ADVICE,
  /** "Age noted by mistake", with a reason for the journal. */
  AGE_CORRECTION
}
