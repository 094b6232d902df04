package tutela.tracking.domain;

/** What a reply says; several may hold at once. */
public enum ReplyKind {
  ACKNOWLEDGED,
  REMOVED,
  PARTLY_REMOVED,
  REFUSED,
  DEMANDS_DATA,
  ASKS_CLARIFICATION,
  REDIRECTED,
  BLOCKED_REGIONALLY,
  REAPPEARED,
  NO_SUBSTANCE
}
