package tutela.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tutela.kernel.Language;
import tutela.letters.pdf.PdfPapers;
import tutela.settings.domain.Policy;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** A case file of tests with all use cases over it: all real, but cheap to unlock. */
public final class Casework implements AutoCloseable {
  private static final class Shared {
    static final Library LIBRARY = Library.read();
    static final PdfPapers PAPERS = new PdfPapers(LIBRARY.templates());
  }

  private final OpenVault vault;
  private final SessionServices services;

  private Casework(OpenVault vault, Clock clock) {
    this.vault = vault;
    this.services = services(vault, clock);
  }

  /** Makes the case file in the folder, or opens the one that is there. */
  public static Casework in(Path folder) {
    return in(folder, Clock.systemUTC());
  }

  public static Casework in(Path folder, Clock clock) {
    return new Casework(Vaults.open(folder, Wiring.MIGRATIONS), clock);
  }

  /** The use cases as the program wires them, over any case file. */
  public static SessionServices services(OpenVault vault, Clock clock) {
    Library library = library();
    return new SessionServices(
        vault,
        Policy.NONE,
        library.packs(),
        library.interview(),
        library.templates(),
        Shared.PAPERS,
        () -> Language.FR,
        clock);
  }

  /** The numbered SQL files of all features, for a case file that is opened in another way. */
  public static List<String> migrations() {
    return Wiring.MIGRATIONS;
  }

  public static Library library() {
    return Shared.LIBRARY;
  }

  public static PdfPapers papers() {
    return Shared.PAPERS;
  }

  public SessionServices services() {
    return services;
  }

  public OpenVault vault() {
    return vault;
  }

  @Override
  public void close() {
    vault.close();
  }
}
