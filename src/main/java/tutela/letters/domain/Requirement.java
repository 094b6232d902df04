package tutela.letters.domain;

/** What must be so before a paper leaves; each is ticked or answered by the case. */
public enum Requirement {
  /** The adults' route of the interview. */
  ROUTE_A,
  /** The minors' route. */
  ROUTE_M,
  ONE_ADDRESSEE,
  /** Every item was looked at. */
  ITEMS_CHECKED,
  CONTACT_CONFIRMED,
  /** Neither the person nor the police asked to wait for the police. */
  NOT_POLICE_FIRST,
  /** What must not happen was read. */
  RISK_READ,
  /** The same notice was not sent before. */
  NOT_SENT_BEFORE,
  /** The period asked for is over. */
  PERIOD_OVER,
  /** A new check found the items online. */
  ITEMS_ONLINE,
  /** The items keep the numbers of the notice. */
  SAME_NUMBERS,
  /** It reminds and is no second notice. */
  NO_NEW_NOTICE,
  ADULT,
  /** A protected adult goes to the legal service. */
  NOT_PROTECTED_ADULT,
  /** Whether a copy at home is safe was asked. */
  COPY_AT_HOME_ASKED,
  /** No copy, fingerprint or letter was made, as the sheet says. */
  NOTHING_MADE,
  /** Given from hand to hand, never mailed. */
  HANDED_OVER
}
