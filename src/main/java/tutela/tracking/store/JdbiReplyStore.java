package tutela.tracking.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.kernel.CaseId;
import tutela.kernel.NoticeId;
import tutela.kernel.ReplyId;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.ReplyKind;

/** Replies as rows; they are only added. */
public final class JdbiReplyStore implements ReplyService.Store {
  private final Database database;

  public JdbiReplyStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Reply> of(CaseId caseId) {
    return database.read(handle -> CaseRows.replies(handle, caseId));
  }

  @Override
  public Reply add(Reply reply) {
    return database.change(
        Change.of("reply.recorded", reply.caseId()),
        handle -> {
          ReplyId id =
              new ReplyId(
                  handle
                      .createUpdate(
                          """
                          INSERT INTO reply (case_id, notice_id, addressee, addressee_name, received_at, recorded_at, kinds, words, original, ticket)
                          VALUES (:caseId, :notice, :addressee, :addresseeName, :receivedAt, :recordedAt, :joined, :text, :original, :ticket)
                          """)
                      .bindMethods(reply)
                      .bind("joined", JdbiNoticeStore.join(reply.kinds()))
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one());
          PreparedBatch evidence =
              handle.prepareBatch(
                  "INSERT INTO reply_evidence (reply_id, from_char, until_char, kind) VALUES (:id, :from, :until, :kind)");
          for (Evidence e : reply.evidence()) {
            evidence
                .bind("id", id)
                .bind("from", e.start())
                .bind("until", e.end())
                .bind("kind", e.kind())
                .add();
          }
          PreparedBatch claims =
              handle.prepareBatch(
                  "INSERT INTO reply_claim (reply_id, item_id, claim) VALUES (:id, :item, :claim)");
          reply
              .claims()
              .forEach(
                  (item, claim) ->
                      claims.bind("id", id).bind("item", item).bind("claim", claim).add());
          for (PreparedBatch batch : List.of(evidence, claims)) {
            if (batch.size() > 0) {
              batch.execute();
            }
          }
          if (reply.kinds().contains(ReplyKind.ACKNOWLEDGED) && reply.notice().isPresent()) {
            acknowledge(handle, reply.notice().get(), reply);
          }
          return CaseRows.replies(handle, reply.caseId()).stream()
              .filter(r -> r.id().equals(id))
              .findFirst()
              .orElseThrow();
        });
  }

  /** In the same change: cut off in between, a reply would be there that set no clock right. */
  private static void acknowledge(Handle handle, NoticeId notice, Reply reply) {
    handle
        .createUpdate(
            """
            UPDATE notice SET acknowledged_at = :at, ticket = :ticket
            WHERE id = :id AND acknowledged_at IS NULL
            """)
        .bind("at", reply.receivedAt())
        .bind("ticket", reply.ticket())
        .bind("id", notice)
        .execute();
  }
}
