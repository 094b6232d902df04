package tutela.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tutela.kernel.AppFailure;
import tutela.kernel.IntegrityReport;
import tutela.kernel.Progress;
import tutela.storage.Change;
import tutela.vault.domain.Key;

/** Looks after an open case file as a whole. */
public final class CareService {
  private static final String SOUND = "sound";

  private final OpenVault vault;
  private final Clock clock;

  public CareService(OpenVault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * What a look at everything found.
   *
   * @param at when it ended
   * @param head number and hash of the last entry of the journal at that time, in hexadecimal
   */
  public record Protocol(IntegrityReport report, Instant at, String head) {}

  /** When everything was last looked at, whatever was found. */
  public Optional<Instant> lastVerified() {
    return vault.database().lastAt(OpenVault.VERIFIED);
  }

  /** When the data key was last renewed; none if it is the first. */
  public Optional<Instant> lastRenewed() {
    return vault.database().lastAt(OpenVault.RENEWED);
  }

  /**
   * Reads every page, walks the journal and hashes every row. May run beside other work.
   *
   * @throws AppFailure.StoreDamaged if a page of the journal is damaged
   * @throws java.util.concurrent.CancellationException if the progress is cancelled
   */
  public Protocol verify(Progress progress) {
    IntegrityReport report = vault.verify(progress);
    String head = vault.database().head();
    if (!vault.isLookedAt()) {
      vault
          .database()
          .note(
              new Change(
                  OpenVault.VERIFIED, Optional.empty(), report.sound() ? SOUND : "not-sound"));
    }
    return new Protocol(report, clock.instant(), head);
  }

  /** As {@link OpenVault#renew(Key, Progress)}. */
  public void renew(Key own, Progress progress) {
    vault.renew(own, progress);
  }
}
