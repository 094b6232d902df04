package tutela.tracking.domain;

/** What a reply claims of one item. Claimed is never seen. */
public enum Claim {
  NOTHING,
  REMOVED,
  REFUSED,
  LIMITED,
  TO_CLARIFY
}
