package tutela.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.Release;
import tutela.settings.PolicySource;
import tutela.settings.SettingsService;
import tutela.settings.domain.PolicyReport;
import tutela.settings.domain.Settings;
import tutela.storage.AtomicWrite;
import tutela.support.domain.Sheet;
import tutela.support.domain.Size;

/**
 * What the makers of the program need to find a fault: the program, the system, the settings and
 * the log. Nothing of a case goes in, and no folder, since its name may say who works here.
 */
public final class DiagnosticsService {
  private static final int MEGA = 1 << 20;

  /** Zip files bear the time of their entries; that of the file is enough. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final ThirdParties thirdParties;
  private final SettingsService settings;
  private final PolicySource policy;
  private final Figures figures;
  private final Supplier<String> schema;
  private final Path logs;
  private final Clock clock;

  /**
   * @param policy as it is now; what is in force was read when the program started
   * @param schema version of the tables
   * @param logs folder of the log files
   */
  public DiagnosticsService(
      ThirdParties thirdParties,
      SettingsService settings,
      PolicySource policy,
      Figures figures,
      Supplier<String> schema,
      Path logs,
      Clock clock) {
    this.thirdParties = thirdParties;
    this.settings = settings;
    this.policy = policy;
    this.figures = figures;
    this.schema = schema;
    this.logs = logs;
    this.clock = clock;
  }

  /** All that would be saved, to be looked at first. */
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheet("program.txt", program()));
    sheets.add(new Sheet("settings.txt", settings()));
    sheets.add(new Sheet("policy.txt", policy()));
    sheets.add(new Sheet("case-file.txt", caseFile()));
    sheets.add(new Sheet("libraries.txt", libraries()));
    sheets.addAll(logs());
    return List.copyOf(sheets);
  }

  /** A name that tells one from another and nothing else. */
  public String fileName() {
    return "tutela-diagnostics-" + Brussels.date(clock.instant()) + ".zip";
  }

  /**
   * Saves what was looked at, and nothing but that.
   *
   * @throws AppFailure.DiskFull if there is no room
   * @throws AppFailure.NotWritable if the folder cannot be written
   */
  public void save(List<Sheet> sheets, Path target) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Sheet sheet : sheets) {
        ZipEntry entry = new ZipEntry(sheet.name());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(sheet.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AtomicWrite.to(target, bytes.toByteArray());
  }

  private String program() {
    Runtime java = Runtime.getRuntime();
    return lines(
        "made: " + clock.instant().truncatedTo(ChronoUnit.SECONDS),
        "program: " + Release.version(),
        "system: " + property("os.name") + " " + property("os.version"),
        "machine: " + property("os.arch") + ", " + java.availableProcessors() + " processors",
        "java: " + property("java.runtime.version") + ", " + property("java.vendor"),
        "javafx: " + property("javafx.version"),
        "locale: " + Locale.getDefault().toLanguageTag() + ", " + property("native.encoding"),
        "time zone: " + TimeZone.getDefault().getID(),
        "memory: "
            + (java.totalMemory() - java.freeMemory()) / MEGA
            + " MB used of "
            + java.totalMemory() / MEGA
            + ", at most "
            + java.maxMemory() / MEGA);
  }

  private String settings() {
    Settings now = settings.settings();
    return lines(
        "language: " + now.language().code(),
        "theme: " + now.theme(),
        "scale: " + now.scale(),
        "lock after minutes: " + now.lockMinutes(),
        "asleep: " + now.onSleep(),
        "covering: " + now.covering(),
        "capture: " + now.capture(),
        "case file: " + (now.caseFolder().isEmpty() ? "usual folder" : "chosen folder"),
        "backups: " + (now.backupFolder().isEmpty() ? "no folder" : "chosen folder"),
        "backups kept: " + now.backupsKept());
  }

  private String policy() {
    List<String> lines = new ArrayList<>();
    PolicyReport found = policy.read();
    lines.add("in force: " + settings.policy().values().keySet());
    lines.add("file: " + (found.there() ? "there" : "none"));
    lines.add("user can change it: " + found.changeable());
    found.faults().forEach(fault -> lines.add("fault: " + fault.in("policy.yaml")));
    return lines(lines.toArray(String[]::new));
  }

  private String caseFile() {
    List<String> lines = new ArrayList<>();
    try {
      lines.add("schema: " + schema.get());
      figures.rows().forEach((table, rows) -> lines.add(table + ": " + Size.of(rows)));
    } catch (AppFailure e) { // the rest is wanted all the more
      lines.add("the case file cannot be read: " + e.key());
    }
    return lines(lines.toArray(String[]::new));
  }

  private String libraries() {
    return lines(
        thirdParties.all().stream()
            .filter(each -> each.fonts().isEmpty())
            .map(each -> each.name() + ": " + each.version())
            .toArray(String[]::new));
  }

  /** As they are: nothing of a case is ever written there. */
  private List<Sheet> logs() {
    List<Sheet> sheets = new ArrayList<>();
    try (var files = Files.newDirectoryStream(logs, "tutela*.log")) {
      for (Path file : files) {
        sheets.add(
            new Sheet(
                "log/" + file.getFileName(),
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      sheets.add(new Sheet("log/none.txt", lines("the log cannot be read")));
    }
    sheets.sort(java.util.Comparator.comparing(Sheet::name));
    return sheets;
  }

  private static String property(String name) {
    return System.getProperty(name, "-");
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
