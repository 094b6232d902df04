package tutela.tracking.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.LetterId;
import tutela.kernel.NoticeId;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.tracking.NoticeService;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;

/** Notices as rows. */
public final class JdbiNoticeStore implements NoticeService.Store {
  private final Database database;

  public JdbiNoticeStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Notice> of(CaseId caseId) {
    return database.read(handle -> CaseRows.notices(handle, caseId));
  }

  @Override
  public Optional<Notice> ofLetter(LetterId letter) {
    return database.read(
        handle -> {
          Optional<CaseId> caseId =
              handle
                  .createQuery("SELECT case_id FROM letter WHERE id = :id")
                  .bind("id", letter)
                  .mapTo(CaseId.class)
                  .findOne();
          return caseId.flatMap(
              id ->
                  CaseRows.notices(handle, id).stream()
                      .filter(n -> n.letterId().equals(letter))
                      .reduce((a, b) -> b));
        });
  }

  @Override
  public Optional<Instant> finalAt(LetterId letter) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT final_at FROM letter WHERE id = :id AND final_at IS NOT NULL")
                .bind("id", letter)
                .mapTo(Instant.class)
                .findOne());
  }

  @Override
  public NoticeId add(
      CaseId caseId,
      LetterId letter,
      Set<Channel> channels,
      Instant sentAt,
      String trackingNumber,
      Optional<AttachmentId> proof) {
    return database.change(
        Change.of("notice.sent", caseId, "L" + letter.value()),
        handle ->
            new NoticeId(
                handle
                    .createUpdate(
                        """
                        INSERT INTO notice (case_id, letter_id, channels, sent_at, tracking_number, proof, received_how, ticket)
                        VALUES (:caseId, :letter, :channels, :sentAt, :number, :proof, '', '')
                        """)
                    .bind("caseId", caseId)
                    .bind("letter", letter)
                    .bind("channels", join(channels))
                    .bind("sentAt", sentAt)
                    .bind("number", trackingNumber)
                    .bind("proof", proof)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one()));
  }

  @Override
  public void received(Notice notice, Instant at, String how) {
    database.change(
        Change.of("notice.received", notice.caseId(), "N" + notice.id().value()),
        handle ->
            handle
                .createUpdate(
                    "UPDATE notice SET received_at = :at, received_how = :how WHERE id = :id")
                .bind("at", at)
                .bind("how", how)
                .bind("id", notice.id())
                .execute());
  }

  @Override
  public void acknowledged(Notice notice, Instant at, String ticket) {
    database.change(
        Change.of("notice.acknowledged", notice.caseId(), "N" + notice.id().value()),
        handle ->
            handle
                .createUpdate(
                    "UPDATE notice SET acknowledged_at = :at, ticket = :ticket WHERE id = :id")
                .bind("at", at)
                .bind("ticket", ticket)
                .bind("id", notice.id())
                .execute());
  }

  static String join(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  static <E extends Enum<E>> Set<E> split(Class<E> type, String joined) {
    Set<E> values = EnumSet.noneOf(type);
    Arrays.stream(joined.split(","))
        .filter(s -> !s.isEmpty())
        .forEach(s -> values.add(Enum.valueOf(type, s)));
    return values;
  }
}
