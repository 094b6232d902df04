package tutela.logging;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import tutela.kernel.Allowed;

/**
 * The console of a program with a window is a file of the system: the journal, the log of the
 * desktop's session. What libraries print there, or the virtual machine of an exception that nobody
 * caught, may hold what somebody typed. So it goes nowhere; that something was not caught is said
 * in the log, with classes and without message.
 */
@Allowed("JavaFX and the class library report through java.util.logging")
final class Console {
  private Console() {}

  /**
   * @param uncaught is given what nobody caught, on the thread it happened on
   */
  static void close(Consumer<Throwable> uncaught) {
    LogManager.getLogManager().reset();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          LoggerFactory.getLogger(Console.class).error("not caught", thrown);
          uncaught.accept(thrown);
        });
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
  }
}
