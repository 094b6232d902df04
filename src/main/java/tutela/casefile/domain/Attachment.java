package tutela.casefile.domain;

import java.time.Instant;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.Sha256;

/**
 * A file sealed with a case: what came in, or proof of what went out. Its bytes never change.
 *
 * @param byteCount size of the file
 */
public record Attachment(
    AttachmentId id,
    CaseId caseId,
    Kind kind,
    String fileName,
    String mediaType,
    long byteCount,
    Sha256 sha256,
    Instant sealedAt) {
  /** What the file is for. */
  public enum Kind {
    MANDATE,
    LETTER,
    PROOF,
    REPLY
  }

  @Override
  public String toString() {
    return "Attachment[" + id + "]";
  }
}
