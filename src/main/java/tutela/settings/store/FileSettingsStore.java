package tutela.settings.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.settings.SettingsService;
import tutela.settings.domain.Policy;
import tutela.settings.domain.Settings;
import tutela.storage.AtomicWrite;

/** The settings as a small text file in the user's configuration folder. */
public final class FileSettingsStore implements SettingsService.Store {
  private static final Logger LOG = LoggerFactory.getLogger(FileSettingsStore.class);

  private final Path file;
  private final Language first;

  /**
   * @param policy says the language of the first start
   */
  public FileSettingsStore(Path folder, Policy policy) {
    this.file = folder.resolve("settings.properties");
    this.first = policy.firstLanguage().orElseGet(FileSettingsStore::systemLanguage);
  }

  @Override
  public Settings load() {
    if (!Files.exists(file)) {
      return Settings.FIRST.in(first);
    }
    try {
      Properties read = new Properties();
      read.load(new StringReader(Files.readString(file)));
      return new Settings(
          Language.valueOf(read.getProperty("language", first.name())),
          Settings.ThemeChoice.valueOf(read.getProperty("theme", "SYSTEM")),
          Double.parseDouble(read.getProperty("scale", "1")),
          Integer.parseInt(read.getProperty("lock-minutes", "10")),
          Settings.OnSleep.valueOf(read.getProperty("on-sleep", "LOCK")),
          Settings.Covering.valueOf(read.getProperty("covering", Settings.FIRST.covering().name())),
          Settings.Capture.valueOf(read.getProperty("capture", Settings.FIRST.capture().name())),
          read.getProperty("case-folder", ""),
          read.getProperty("last-slot", ""),
          read.getProperty("backup-folder", ""),
          Integer.parseInt(
              read.getProperty("backups-kept", Integer.toString(Settings.FIRST.backupsKept()))));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the settings file cannot be read; starting with the first settings");
      return Settings.FIRST.in(first);
    }
  }

  @Override
  public void save(Settings settings) {
    Properties write = new Properties();
    write.setProperty("language", settings.language().name());
    write.setProperty("theme", settings.theme().name());
    write.setProperty("scale", Double.toString(settings.scale()));
    write.setProperty("lock-minutes", Integer.toString(settings.lockMinutes()));
    write.setProperty("on-sleep", settings.onSleep().name());
    write.setProperty("covering", settings.covering().name());
    write.setProperty("capture", settings.capture().name());
    write.setProperty("case-folder", settings.caseFolder());
    write.setProperty("last-slot", settings.lastSlot());
    write.setProperty("backup-folder", settings.backupFolder());
    write.setProperty("backups-kept", Integer.toString(settings.backupsKept()));
    StringWriter text = new StringWriter();
    try {
      write.store(text, null);
      Files.createDirectories(file.getParent());
      AtomicWrite.to(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  private static Language systemLanguage() {
    return switch (Locale.getDefault().getLanguage()) {
      case "nl" -> Language.NL;
      case "de" -> Language.DE;
      default -> Language.FR;
    };
  }
}
