package tutela.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tutela.kernel.CaseId;

/**
 * A row of the journal.
 *
 * @param seq from 1, without gaps
 * @param seal over the totals of all tables, as they were after the change
 * @param hash over the hash of the row before and all other fields
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record JournalEntry(
    long seq,
    Instant at,
    String actor,
    String kind,
    Optional<CaseId> caseId,
    String subject,
    byte[] seal,
    byte[] hash) {

  /** The hash this row must have after a row with the given one. */
  byte[] hashAfter(byte[] previous, ChainKey key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(previous);
      out.writeLong(seq);
      out.writeLong(at.toEpochMilli());
      text(out, actor);
      text(out, kind);
      out.writeBoolean(caseId.isPresent());
      out.writeLong(caseId.map(CaseId::value).orElse(0L));
      text(out, subject);
      out.write(seal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key.mac(bytes.toByteArray());
  }

  JournalEntry withHash(byte[] newHash) {
    return new JournalEntry(seq, at, actor, kind, caseId, subject, seal, newHash);
  }

  /** With its length first, so that no two rows come to the same bytes. */
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
