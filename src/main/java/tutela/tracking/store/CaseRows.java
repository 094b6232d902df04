package tutela.tracking.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Note;
import tutela.casefile.domain.Scope;
import tutela.kernel.AddresseeId;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.kernel.NoticeId;
import tutela.kernel.ReplyId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.ReplyKind;

/** Reads all that says where a case stands, within one handle. */
final class CaseRows {
  private CaseRows() {}

  static CaseState state(Handle handle, CaseId caseId) {
    Map<Scope, Mandate.Decision> decisions = new EnumMap<>(Scope.class);
    handle
        .createQuery("SELECT scope, decision FROM consent WHERE case_id = :id ORDER BY id")
        .bind("id", caseId)
        .map(
            r ->
                decisions.put(
                    r.getColumn("scope", Scope.class),
                    r.getColumn("decision", Mandate.Decision.class)))
        .list();
    Optional<Mandate.Signature> signature =
        handle
            .createQuery(
                """
                SELECT signed_on, place, limits, text_version, scan, withdrawn_at
                FROM mandate WHERE case_id = :id ORDER BY id DESC LIMIT 1
                """)
            .bind("id", caseId)
            .mapTo(Mandate.Signature.class)
            .findOne();
    return new CaseState(
        handle
            .createQuery(
                "SELECT id, reference, language, route, opened_at, caseworker, closed_at, touched_at FROM cases WHERE id = :id")
            .bind("id", caseId)
            .mapTo(Case.class)
            .one(),
        new Mandate(decisions, signature),
        handle
            .createQuery(
                "SELECT recorded_at FROM mandate WHERE case_id = :id ORDER BY id DESC LIMIT 1")
            .bind("id", caseId)
            .mapTo(Instant.class)
            .findOne(),
        handle
            .createQuery(
                """
                SELECT id, case_id, number, url, canonical, description, platform, kind, published_on,
                  first_seen_on, first_seen_by, age_mark, added_at, seen, seen_at
                FROM content_item WHERE case_id = :id ORDER BY number
                """)
            .bind("id", caseId)
            .mapTo(ContentItem.class)
            .list(),
        letters(handle, caseId),
        notices(handle, caseId),
        replies(handle, caseId),
        handle
            .createQuery(
                """
                SELECT k.id, k.item_id, i.number, k.result, k.at, k.checked_by, k.note
                FROM item_check k JOIN content_item i ON i.id = k.item_id
                WHERE k.case_id = :id ORDER BY k.at, k.id
                """)
            .bind("id", caseId)
            .mapTo(Check.class)
            .list(),
        handle
            .createQuery(
                "SELECT id, kind, at, words, written_by FROM note WHERE case_id = :id ORDER BY id")
            .bind("id", caseId)
            .mapTo(Note.class)
            .list(),
        handle
            .createQuery("SELECT at FROM appointment WHERE case_id = :id")
            .bind("id", caseId)
            .mapTo(Instant.class)
            .findOne(),
        JdbiClosingStore.closings(handle, caseId));
  }

  private static Map<Long, Set<ItemId>> itemsByLetter(Handle handle, CaseId caseId) {
    Map<Long, Set<ItemId>> items = new HashMap<>();
    handle
        .createQuery(
            "SELECT x.letter_id, x.item_id FROM letter_item x JOIN letter l ON l.id = x.letter_id WHERE l.case_id = :id")
        .bind("id", caseId)
        .map(
            r ->
                items
                    .computeIfAbsent(r.getColumn("letter_id", Long.class), k -> new HashSet<>())
                    .add(new ItemId(r.getColumn("item_id", Long.class))))
        .list();
    return items;
  }

  static List<Letter> letters(Handle handle, CaseId caseId) {
    Map<Long, Set<ItemId>> items = itemsByLetter(handle, caseId);
    return handle
        .createQuery(
            """
            SELECT id, number, template, rung, addressee, addressee_name, language, begun_at, follows, final_at, pdf,
              address_list, address_table
            FROM letter WHERE case_id = :id ORDER BY number
            """)
        .bind("id", caseId)
        .map(
            r -> {
              Long id = r.getColumn("id", Long.class);
              @Nullable Instant finalAt = r.getColumn("final_at", Instant.class);
              return new Letter(
                  new LetterId(id),
                  caseId,
                  r.getColumn("number", Integer.class),
                  r.getColumn("template", String.class),
                  r.getColumn("rung", Rung.class),
                  new AddresseeId(r.getColumn("addressee", String.class)),
                  r.getColumn("addressee_name", String.class),
                  r.getColumn("language", Language.class),
                  r.getColumn("begun_at", Instant.class),
                  List.copyOf(items.getOrDefault(id, Set.of())),
                  Optional.ofNullable(r.getColumn("follows", Long.class)).map(LetterId::new),
                  finalAt == null
                      ? Optional.empty()
                      : Optional.of(
                          new Letter.Frozen(
                              finalAt,
                              "",
                              new AttachmentId(r.getColumn("pdf", Long.class)),
                              new AttachmentId(r.getColumn("address_list", Long.class)),
                              new AttachmentId(r.getColumn("address_table", Long.class)))));
            })
        .list();
  }

  static List<Notice> notices(Handle handle, CaseId caseId) {
    Map<Long, Set<ItemId>> items = itemsByLetter(handle, caseId);
    return handle
        .createQuery(
            """
            SELECT n.id, n.letter_id, l.number, l.rung, l.addressee, l.addressee_name, n.channels, n.sent_at,
              n.tracking_number, n.proof, n.received_at, n.received_how, n.acknowledged_at, n.ticket
            FROM notice n JOIN letter l ON l.id = n.letter_id
            WHERE n.case_id = :id ORDER BY n.sent_at, n.id
            """)
        .bind("id", caseId)
        .map(r -> notice(r, caseId, items))
        .list();
  }

  private static Notice notice(RowView r, CaseId caseId, Map<Long, Set<ItemId>> items) {
    Long letter = r.getColumn("letter_id", Long.class);
    return new Notice(
        new NoticeId(r.getColumn("id", Long.class)),
        caseId,
        new LetterId(letter),
        r.getColumn("number", Integer.class),
        r.getColumn("rung", Rung.class),
        new AddresseeId(r.getColumn("addressee", String.class)),
        r.getColumn("addressee_name", String.class),
        items.getOrDefault(letter, Set.of()),
        JdbiNoticeStore.split(Channel.class, r.getColumn("channels", String.class)),
        r.getColumn("sent_at", Instant.class),
        r.getColumn("tracking_number", String.class),
        Optional.ofNullable(r.getColumn("proof", Long.class)).map(AttachmentId::new),
        Optional.ofNullable(r.getColumn("received_at", Instant.class)),
        r.getColumn("received_how", String.class),
        Optional.ofNullable(r.getColumn("acknowledged_at", Instant.class)),
        r.getColumn("ticket", String.class));
  }

  static List<Reply> replies(Handle handle, CaseId caseId) {
    Map<Long, List<Evidence>> evidence = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT e.reply_id, e.from_char, e.until_char, e.kind FROM reply_evidence e
            JOIN reply r ON r.id = e.reply_id WHERE r.case_id = :id ORDER BY e.from_char
            """)
        .bind("id", caseId)
        .map(
            r ->
                evidence
                    .computeIfAbsent(r.getColumn("reply_id", Long.class), k -> new ArrayList<>())
                    .add(
                        new Evidence(
                            r.getColumn("from_char", Integer.class),
                            r.getColumn("until_char", Integer.class),
                            r.getColumn("kind", Evidence.Kind.class))))
        .list();
    Map<Long, Map<ItemId, Claim>> claims = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT c.reply_id, c.item_id, c.claim FROM reply_claim c
            JOIN reply r ON r.id = c.reply_id WHERE r.case_id = :id
            """)
        .bind("id", caseId)
        .map(
            r ->
                claims
                    .computeIfAbsent(r.getColumn("reply_id", Long.class), k -> new HashMap<>())
                    .put(
                        new ItemId(r.getColumn("item_id", Long.class)),
                        r.getColumn("claim", Claim.class)))
        .list();
    return handle
        .createQuery(
            """
            SELECT id, notice_id, addressee, addressee_name, received_at, recorded_at, kinds, words, original, ticket
            FROM reply WHERE case_id = :id ORDER BY received_at, id
            """)
        .bind("id", caseId)
        .map(
            r -> {
              Long id = r.getColumn("id", Long.class);
              return new Reply(
                  new ReplyId(id),
                  caseId,
                  Optional.ofNullable(r.getColumn("notice_id", Long.class)).map(NoticeId::new),
                  new AddresseeId(r.getColumn("addressee", String.class)),
                  r.getColumn("addressee_name", String.class),
                  r.getColumn("received_at", Instant.class),
                  r.getColumn("recorded_at", Instant.class),
                  JdbiNoticeStore.split(ReplyKind.class, r.getColumn("kinds", String.class)),
                  r.getColumn("words", String.class),
                  evidence.getOrDefault(id, List.of()),
                  claims.getOrDefault(id, Map.of()),
                  Optional.ofNullable(r.getColumn("original", Long.class)).map(AttachmentId::new),
                  r.getColumn("ticket", String.class));
            })
        .list();
  }
}
