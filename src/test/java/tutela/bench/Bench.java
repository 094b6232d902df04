package tutela.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.vault.OpenVault;

/**
 * What {@code mvn -Pbench} runs: everything that has a target, measured in one run, as a table.
 *
 * <p>Arguments choose parts; none = all.
 */
public final class Bench {
  private static final Path FOLDER = Path.of("target", "bench");
  private static final Set<String> ALL =
      Set.of("letters", "interview", "case-file", "seals", "engines", "backup", "start", "memory");

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Set<String> parts = arguments.length == 0 ? ALL : Set.of(arguments);
    Path work = FOLDER.resolve("work");
    clear(work);
    Files.createDirectories(work);
    String machine = Machine.facts(work);
    System.out.println(machine);
    Table table = new Table();
    if (parts.contains("letters")) {
      Letters.measure(table, work);
    }
    if (parts.contains("interview")) {
      Conversations.measure(table, work);
    }
    if (!Set.of("letters", "interview").containsAll(parts)) {
      caseFiles(table, work, parts);
    }
    table.remark(String.format(Locale.ROOT, "Load when it ended: %.1f.", Machine.load()));
    String all = machine + "\n" + table.markdown();
    Files.writeString(FOLDER.resolve("benchmarks.md"), all);
    System.out.println("\n" + all);
    clear(work);
    System.exit(0);
  }

  /** What needs case files, one of them large. */
  private static void caseFiles(Table table, Path work, Set<String> parts) throws Exception {
    Path small = work.resolve("small");
    Path large = work.resolve("large");
    long began = System.nanoTime();
    LargeCaseFile made = fill(small, large);
    System.out.printf("case files made in %.0f s%n", Samples.since(began) / 1000);
    if (parts.contains("case-file")) {
      CaseFile.measure(table, work, small, large, made);
    }
    if (parts.contains("seals")) {
      Seals.measure(table, work, large);
    }
    if (parts.contains("engines")) {
      Engines.measure(table, work, large);
    }
    if (parts.contains("backup")) {
      BackupSpeed.measure(table, work, large);
    }
    if (parts.contains("start")) {
      Windows.start(table, work);
    }
    if (parts.contains("memory")) {
      Windows.memory(table, work, large);
    }
  }

  private static LargeCaseFile fill(Path small, Path large) {
    String text;
    try (OpenVault vault = Vault.create(small)) {
      SessionServices services = Casework.services(vault, Clock.systemUTC());
      LetterCase matter = LetterCase.about(services, LetterCase.addresses(1));
      text = services.letters.compose(matter.draft()).text();
    }
    LargeCaseFile made = new LargeCaseFile(text, Clock.systemUTC().instant());
    try (OpenVault vault = Vault.create(large)) {
      made.fill(vault.database());
    }
    return made;
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
