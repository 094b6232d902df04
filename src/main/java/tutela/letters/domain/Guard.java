package tutela.letters.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tutela.kernel.Identifier;
import tutela.kernel.Language;

/**
 * Finds in any text what would tell who the person is: her names in any order, case or accents and
 * inside addresses, her birth date in the usual forms, her national register number, e-mail, phone,
 * address and account names. Finds rather too much: a person decides what a find means.
 */
public final class Guard {
  /**
   * One find.
   *
   * @param start position in the text as written
   * @param end position after it
   */
  public record Find(Identifier.Kind kind, int start, int end) {}

  /** Words in names that say nothing of the person by themselves. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "den", "der", "de", "del", "des", "du", "la", "le", "les", "el", "al",
          "ben", "bin", "ibn", "dos", "da", "di", "of", "ten", "ter", "zu", "und", "et", "en",
          "saint", "sint", "abu", "bint", "mac");

  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}])";
  private static final int INSIDE_WORDS_FROM = 4;

  private final List<Probe> probes = new ArrayList<>();

  private record Probe(Identifier.Kind kind, Pattern pattern, boolean capitalised) {}

  public Guard(Collection<Identifier> identity) {
    identity.forEach(this::prepare);
  }

  /** Whether there is anything to look for; a guard that knows nothing is blind and must say so. */
  public boolean isBlind() {
    return probes.stream().noneMatch(p -> p.kind() == Identifier.Kind.NAME);
  }

  /** All finds in a text, from left to right, none inside another. */
  public List<Find> search(String text) {
    if (text.isEmpty() || probes.isEmpty()) {
      return List.of();
    }
    Folded folded = Folded.of(text);
    String plain = folded.text();
    List<Find> finds = new ArrayList<>();
    for (Probe probe : probes) {
      Matcher m = probe.pattern().matcher(plain);
      while (m.find()) {
        int start = folded.originalStart(m.start());
        int end = folded.originalEnd(m.end());
        if (!probe.capitalised() || Character.isUpperCase(text.codePointAt(start))) {
          finds.add(new Find(probe.kind(), start, end));
        }
      }
    }
    finds.sort(
        Comparator.comparingInt(Find::start)
            .thenComparing(Comparator.comparingInt(Find::end).reversed()));
    List<Find> outer = new ArrayList<>();
    for (Find find : finds) {
      if (outer.isEmpty() || find.start() >= outer.getLast().end()) {
        outer.add(find);
      }
    }
    return List.copyOf(outer);
  }

  private void prepare(Identifier identifier) {
    String value = identifier.value().strip();
    if (value.isEmpty()) {
      return;
    }
    switch (identifier.kind()) {
      case NAME -> name(value);
      case BIRTH -> birth(value);
      case NRN -> digits(Identifier.Kind.NRN, value.replaceAll("\\D", ""), 11);
      case PHONE -> phone(value);
      case EMAIL -> add(Identifier.Kind.EMAIL, Pattern.quote(Folded.fold(value)));
      case HANDLE -> handle(value);
      case ADDRESS -> address(value);
    }
  }

  private void name(String name) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part : Folded.fold(name).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!part.isEmpty() && !PARTICLES.contains(part)) {
        parts.add(part);
      }
    }
    String whole = Folded.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    if (parts.isEmpty() && !whole.isEmpty()) {
      parts.add(whole);
    }
    for (String part : parts) {
      int letters = part.codePointCount(0, part.length());
      boolean latin =
          part.codePoints()
              .allMatch(
                  p ->
                      Character.UnicodeScript.of(p) == Character.UnicodeScript.LATIN
                          || Character.isDigit(p));
      if (!latin && letters >= 2) {
        add(Identifier.Kind.NAME, Pattern.quote(part));
      } else if (letters >= INSIDE_WORDS_FROM) {
        // "elodievdb" in an account name is a find as much as "Élodie" in a sentence
        add(Identifier.Kind.NAME, Pattern.quote(part));
      } else if (letters >= 2) {
        probes.add(
            new Probe(
                Identifier.Kind.NAME,
                Pattern.compile("(?<![\\p{L}])" + Pattern.quote(part) + "(?![\\p{L}])"),
                letters == 2));
      }
    }
  }

  private void birth(String iso) {
    LocalDate date;
    try {
      date = LocalDate.parse(iso);
    } catch (DateTimeParseException e) {
      return; // a year or a season alone tells nobody apart
    }
    String d = "0?" + date.getDayOfMonth();
    String m = "0?" + date.getMonthValue();
    String year = String.valueOf(date.getYear());
    String y = "(?:" + year + "|" + year.substring(2) + ")";
    String sep = "[\\s./\\-_]{1,3}";
    String dd = String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
    String mm = String.format(Locale.ROOT, "%02d", date.getMonthValue());
    Identifier.Kind kind = Identifier.Kind.BIRTH;
    add(kind, BEFORE + d + sep + m + sep + y + AFTER);
    add(kind, BEFORE + m + sep + d + sep + year + AFTER);
    add(kind, BEFORE + year + sep + m + sep + d + AFTER);
    add(kind, BEFORE + "(?:" + year + mm + dd + "|" + dd + mm + year + ")" + AFTER);
    String names = monthNames(date.getMonth());
    add(
        kind,
        BEFORE
            + d
            + "(?:er|e|ste|st|nd|rd|th)?\\.?[\\s\\-]{1,2}(?:of )?"
            + names
            + "\\.?,?[\\s\\-]{1,2}"
            + year
            + AFTER);
    add(kind, names + "\\.?[\\s\\-]{1,2}" + d + "(?:st|nd|rd|th)?,?[\\s\\-]{1,2}" + year + AFTER);
  }

  private static String monthNames(Month month) {
    Set<String> names = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        String name = Folded.fold(month.getDisplayName(style, language.locale()));
        names.add(Pattern.quote(name.replace(".", "")));
      }
    }
    return "(?:" + String.join("|", names) + ")";
  }

  private void phone(String value) {
    String digits = value.replaceAll("\\D", "");
    String national =
        digits.startsWith("0032")
            ? digits.substring(4)
            : digits.startsWith("32") && value.contains("+")
                ? digits.substring(2)
                : digits.startsWith("00")
                    ? digits.substring(2)
                    : digits.startsWith("0") ? digits.substring(1) : digits;
    digits(Identifier.Kind.PHONE, national, 7);
  }

  /** Digits with any separators between them; fewer than the least are no find. */
  private void digits(Identifier.Kind kind, String digits, int least) {
    if (digits.length() < least) {
      return;
    }
    String spaced = String.join("[\\s.()/\\-]{0,3}", digits.split(""));
    add(kind, spaced + "(?!\\d)");
  }

  private void handle(String value) {
    String handle = Folded.fold(value).replaceFirst("^@", "");
    if (handle.length() >= 3) {
      add(Identifier.Kind.HANDLE, Pattern.quote(handle));
    }
  }

  private void address(String value) {
    String first = Folded.fold(value).split("[,\\n]", 2)[0].strip();
    String street =
        first.replaceAll("\\b(bte|bus|box|boite)\\b.*$", "").replaceAll("\\d.*$", "").strip();
    if (street.length() < 6) {
      return;
    }
    String words =
        String.join(
            "[^\\p{L}\\p{N}]+",
            java.util.Arrays.stream(street.split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> !w.isEmpty())
                .map(Pattern::quote)
                .toList());
    add(Identifier.Kind.ADDRESS, BEFORE + words + AFTER + "(?:[^\\p{L}\\p{N}]+\\d+)?");
  }

  private void add(Identifier.Kind kind, String regex) {
    probes.add(new Probe(kind, Pattern.compile(regex), false));
  }
}
