package tutela.casefile.domain;

/** Why a case is erased. */
public enum ErasureReason {
  /** The time for which it may be kept is over. */
  RETENTION_OVER,
  /** The person asks for it, and nothing obliges the office to keep it. */
  HER_WISH,
  /** It was opened by mistake. */
  MISTAKE
}
