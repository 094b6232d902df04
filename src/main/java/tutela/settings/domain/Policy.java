package tutela.settings.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tutela.kernel.Language;

/**
 * What the office's administrator set for this workstation. It lies over what is kept there and in
 * the case file, and is never written into either.
 *
 * @param values each as its entry allows it
 */
public record Policy(Map<PolicyEntry, String> values) {
  public static final Policy NONE = new Policy(Map.of());

  /** Languages of the screen, in the order in which they are offered. */
  public static final List<Language> SCREENS = List.of(Language.FR, Language.NL, Language.DE);

  private static final int USUAL_DAYS = 1;

  public Policy {
    Map<PolicyEntry, String> copy = new EnumMap<>(PolicyEntry.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  public boolean sets(PolicyEntry entry) {
    return values.containsKey(entry);
  }

  public Optional<String> text(PolicyEntry entry) {
    return Optional.ofNullable(values.get(entry));
  }

  private int number(PolicyEntry entry, int otherwise) {
    return text(entry).map(Integer::valueOf).orElse(otherwise);
  }

  /** The languages of the screen that are offered. */
  public List<Language> languages() {
    return text(PolicyEntry.LANGUAGES)
        .map(codes -> Arrays.stream(codes.split(" ")).map(Policy::language).toList())
        .orElse(SCREENS);
  }

  private static Language language(String code) {
    return Language.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The language of the first start, if it is not the system's. */
  public Optional<Language> firstLanguage() {
    return sets(PolicyEntry.LANGUAGES) ? Optional.of(languages().getFirst()) : Optional.empty();
  }

  /** Idle minutes beyond which nobody can go. */
  public int longestIdle() {
    return number(PolicyEntry.LONGEST_IDLE, PolicyEntry.LONGEST_IDLE.most());
  }

  /** Days after which a backup is due. */
  public int backupEveryDays() {
    return number(PolicyEntry.BACKUP_EVERY_DAYS, USUAL_DAYS);
  }

  /** The settings that are in force where these are kept. */
  public Settings over(Settings kept) {
    return kept.in(languages().contains(kept.language()) ? kept.language() : languages().getFirst())
        .lockingAfter(Math.min(kept.lockMinutes(), longestIdle()))
        .backedUpTo(text(PolicyEntry.BACKUP_FOLDER).orElse(kept.backupFolder()))
        .keeping(number(PolicyEntry.BACKUPS_KEPT, kept.backupsKept()));
  }

  /** What is to be kept of a change to what was in force: only what was really chosen. */
  public Settings under(Settings kept, Settings changed) {
    Settings before = over(kept);
    return changed
        .in(chosen(kept, before, changed, Settings::language))
        .lockingAfter(chosen(kept, before, changed, Settings::lockMinutes))
        .backedUpTo(chosen(kept, before, changed, Settings::backupFolder))
        .keeping(chosen(kept, before, changed, Settings::backupsKept));
  }

  /** The office that is in force where this is kept. */
  public Office over(Office kept) {
    Office office =
        kept.reachedBy(
                text(PolicyEntry.EMAIL).orElse(kept.email()),
                text(PolicyEntry.PHONE).orElse(kept.phone()))
            .station(text(PolicyEntry.STATION_LETTER).orElse(kept.stationLetter()))
            .habits(
                number(PolicyEntry.RECEIPT_HOURS, kept.receiptHours()),
                number(PolicyEntry.DECISION_HOURS, kept.decisionHours()))
            .window(
                number(PolicyEntry.WINDOW_LEFT, kept.windowLeftMm()),
                number(PolicyEntry.WINDOW_TOP, kept.windowTopMm()));
    for (Language language : Language.values()) {
      Optional<String> address = text(PolicyEntry.address(language));
      office = address.isPresent() ? office.addressed(language, address.get()) : office;
    }
    return sets(PolicyEntry.RETENTION_MONTHS)
        ? office.keeping(OptionalInt.of(number(PolicyEntry.RETENTION_MONTHS, 0)))
        : office;
  }

  /** As with settings. */
  public Office under(Office kept, Office changed) {
    Office before = over(kept);
    Office office =
        changed
            .reachedBy(
                chosen(kept, before, changed, Office::email),
                chosen(kept, before, changed, Office::phone))
            .station(chosen(kept, before, changed, Office::stationLetter))
            .habits(
                chosen(kept, before, changed, Office::receiptHours),
                chosen(kept, before, changed, Office::decisionHours))
            .window(
                chosen(kept, before, changed, Office::windowLeftMm),
                chosen(kept, before, changed, Office::windowTopMm))
            .keeping(chosen(kept, before, changed, Office::retentionMonths));
    for (Language language : Language.values()) {
      if (sets(PolicyEntry.address(language))) {
        office =
            office.addressed(
                language,
                chosen(kept, before, changed, o -> o.addresses().getOrDefault(language, "")));
      }
    }
    return office;
  }

  private static <T, V> V chosen(T kept, T before, T changed, Function<T, V> part) {
    V now = part.apply(changed);
    return now.equals(part.apply(before)) ? part.apply(kept) : now;
  }
}
