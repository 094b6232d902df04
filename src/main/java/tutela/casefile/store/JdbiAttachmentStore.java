package tutela.casefile.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.casefile.AttachmentService;
import tutela.casefile.domain.Attachment;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.Sha256;
import tutela.storage.Change;
import tutela.storage.Database;

/** Files in parts of 64 KiB, so that no large value passes through a temporary file. */
public final class JdbiAttachmentStore implements AttachmentService.Store {
  private static final int PART = 1 << 16;

  private final Database database;

  public JdbiAttachmentStore(Database database) {
    this.database = database;
  }

  @Override
  public Attachment add(Attachment withoutId, byte[] bytes) {
    return database.change(
        Change.of("attachment.sealed", withoutId.caseId(), withoutId.sha256().hex()),
        handle -> {
          long id =
              handle
                  .createUpdate(
                      """
                      INSERT INTO attachment (case_id, kind, file_name, media_type, byte_count, sha256, sealed_at)
                      VALUES (:caseId, :kind, :fileName, :mediaType, :byteCount, :sha, :sealedAt)
                      """)
                  .bindMethods(withoutId)
                  .bind("sha", withoutId.sha256().hex())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          PreparedBatch parts =
              handle.prepareBatch(
                  "INSERT INTO attachment_part (attachment_id, part, bytes) VALUES (:id, :part, :bytes)");
          for (int from = 0, part = 0; from < bytes.length; from += PART, part++) {
            parts
                .bind("id", id)
                .bind("part", part)
                .bind("bytes", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)))
                .add();
            if (parts.size() == 64) {
              parts.execute();
            }
          }
          if (parts.size() > 0) {
            parts.execute();
          }
          return new Attachment(
              new AttachmentId(id),
              withoutId.caseId(),
              withoutId.kind(),
              withoutId.fileName(),
              withoutId.mediaType(),
              withoutId.byteCount(),
              withoutId.sha256(),
              withoutId.sealedAt());
        });
  }

  @Override
  public Attachment get(AttachmentId id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, case_id, kind, file_name, media_type, byte_count, sha256, sealed_at FROM attachment WHERE id = :id")
                .bind("id", id)
                .mapTo(Attachment.class)
                .one());
  }

  @Override
  public byte[] bytes(AttachmentId id) {
    Attachment attachment = get(id);
    List<byte[]> parts =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT bytes FROM attachment_part WHERE attachment_id = :id ORDER BY part")
                    .bind("id", id)
                    .mapTo(byte[].class)
                    .list());
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) attachment.byteCount());
    parts.forEach(whole::writeBytes);
    byte[] bytes = whole.toByteArray();
    if (!Sha256.digest(bytes).equals(attachment.sha256())) {
      throw new AppFailure.StoreDamaged();
    }
    return bytes;
  }
}
