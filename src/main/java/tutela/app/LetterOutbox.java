package tutela.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tutela.fx.Texts;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.letters.ui.Outbox;
import tutela.tracking.NoticeService;
import tutela.tracking.domain.Notice;
import tutela.tracking.mail.EmailDraft;

/** Tells the screens of letters how a letter left. */
final class LetterOutbox implements Outbox {
  private final SessionServices services;
  private final Texts texts;

  LetterOutbox(SessionServices services, Texts texts) {
    this.services = services;
    this.texts = texts;
  }

  @Override
  public Map<LetterId, Sending> of(CaseId caseId) {
    NoticeService notices = services.notices;
    Map<LetterId, Sending> sent = new HashMap<>();
    notices.of(caseId).forEach(notice -> sent.put(notice.letterId(), sending(notice)));
    return sent;
  }

  private Sending sending(Notice notice) {
    String how =
        notice.channels().stream()
            .sorted()
            .map(channel -> texts.get("channel." + Kebab.of(channel)))
            .collect(Collectors.joining(", "));
    return new Sending(
        notice.sentAt(), how, notice.receivedAt(), notice.acknowledgedAt(), notice.ticket());
  }

  @Override
  public byte[] mail(LetterService.Cover cover, byte[] pdf) {
    return EmailDraft.of(
        Optional.of(services.office.office().email()),
        cover.subject(),
        cover.text(),
        List.of(new EmailDraft.File(cover.fileName(), "application/pdf", pdf)));
  }
}
