package tutela.letters.ui;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.CaseId;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;

/** How letters left, and the e-mail that carries one; known to whoever tracks sendings. */
public interface Outbox {
  /**
   * @param how the ways, in words of the screen
   * @param ticket number the addressee gave it, empty if none
   */
  record Sending(
      Instant sentAt,
      String how,
      Optional<Instant> receivedAt,
      Optional<Instant> acknowledgedAt,
      String ticket) {}

  /** The letters of a case that left. */
  Map<LetterId, Sending> of(CaseId caseId);

  /**
   * An e-mail with the letter, unsent and without addressee, as the bytes of an {@code .eml} file.
   */
  byte[] mail(LetterService.Cover cover, byte[] pdf);
}
