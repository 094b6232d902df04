package tutela.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import java.io.Serial;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Level;
import tutela.kernel.Allowed;

/** What the engine warned of while it laid out one paper; only the kinds, never the words. */
@Allowed("the engine reports in levels of java.util.logging")
final class EngineWarnings implements Consumer<Diagnostic> {
  /** We write the description of the file ourselves, and it has none on purpose. */
  private static final LogMessageId EXPECTED =
      LogMessageId.LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED;

  private final Set<String> kinds = new TreeSet<>();

  @Override
  public void accept(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()
        && diagnostic.getLogMessageId() != EXPECTED) {
      kinds.add(diagnostic.getLogMessageId().toString());
    }
  }

  void stopIfAny() {
    if (!kinds.isEmpty()) {
      throw new LayoutWarned(kinds);
    }
  }

  /** The layout is not what was asked for. */
  static final class LayoutWarned extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    LayoutWarned(Set<String> kinds) {
      super(kinds.toString());
    }
  }
}
