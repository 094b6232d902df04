package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tutela.kernel.CaseId;
import tutela.kernel.Language;

/** What the first page waits for comes after it, and comes whatever that page is. */
final class FirstPageTest {
  @Test
  void aPageThatIsNotKnownHereIsTheDeskAndTheRestGoesOn(@TempDir Path folder) throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("tutela");
    Level usual = logger.getLevel();
    logger.setLevel(Level.INFO);
    log.start();
    try (AtTheScreen at = new AtTheScreen(folder)) {
      at.begin(Language.FR);
      CaseId matter = at.services().cases.open(Language.FR).id();
      at.services().lastPlace.keep(matter, "PAGE_OF_A_LATER_VERSION", "");
      logger.addAppender(log);
      at.lockAndUnlock();
      assertThat(at.program().isShown("cases")).as("the desk").isTrue();
      at.program().waitFor("sweep", () -> said(log, "pages looked through"));
      assertThat(
              List.copyOf(log.list).stream()
                  .map(ILoggingEvent::getFormattedMessage)
                  .map(line -> line.replaceAll("^\\d+ |, .*", ""))
                  .filter(List.of("to the first page", "pages looked through")::contains))
          .as("drawn before")
          .containsExactly("to the first page", "pages looked through");
    } finally {
      logger.detachAppender(log);
      logger.setLevel(usual);
    }
  }

  private static boolean said(ListAppender<ILoggingEvent> log, String words) {
    return List.copyOf(log.list).stream().anyMatch(e -> e.getFormattedMessage().contains(words));
  }
}
