package tutela.packs.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.kernel.Language;

/**
 * What somebody typed about an addressee, as it was typed, and what is wrong with it.
 *
 * @param name that stands on the envelope
 * @param hosts separated by spaces, commas or lines; also whole addresses
 * @param country two capitals; empty for Belgium, whose mail names no country
 * @param lines of the envelope below the name and above the country
 * @param tracking names of parameters that only track, separated as the hosts are
 */
public record ContactDraft(
    String name,
    String hosts,
    String country,
    Language language,
    String lines,
    String email,
    String form,
    String tracking) {
  /** The window of the envelope shows no more. */
  public static final int MOST_LINES = 6;

  private static final int LONGEST = 300;
  private static final int LONGEST_FORM = 2000;
  private static final Pattern PARAMETER = Pattern.compile("[\\w.~%\\[\\]-]+");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  /** A field of the draft. */
  public enum Field {
    NAME,
    HOSTS,
    COUNTRY,
    LINES,
    EMAIL,
    FORM,
    TRACKING
  }

  /**
   * Something to settle before it can be kept.
   *
   * @param key of the text beside the field
   * @param arguments name, value, name, value ... for that text
   */
  public record Problem(Field field, String key, List<Object> arguments) {
    Problem(Field field, String key, Object... arguments) {
      this(field, key, List.of(arguments));
    }
  }

  public ContactDraft {
    name = name.strip();
    country = country.strip();
    email = email.strip();
    form = form.strip();
  }

  /** Nothing typed yet. */
  public static ContactDraft empty() {
    return new ContactDraft("", "", "", Language.EN, "", "", "", "");
  }

  /** What is known of an addressee, to be corrected; as it would stand on the envelope. */
  public static ContactDraft of(Addressee known) {
    Language language = known.letterLanguage();
    String country =
        known.post().map(p -> p.country()).filter(c -> !c.isBelgium()).map(Country::iso).orElse("");
    List<String> lines = known.hasPostalAddress() ? known.lines(language) : List.of();
    int end = country.isEmpty() ? lines.size() : lines.size() - 1;
    return new ContactDraft(
        known.hasPostalAddress() ? lines.getFirst() : known.entity(),
        "",
        country,
        language,
        lines.isEmpty() ? "" : String.join("\n", lines.subList(1, end)),
        first(known, Channel.By.MAIL),
        first(known, Channel.By.FORM),
        "");
  }

  /** What the office keeps, to be changed. */
  public static ContactDraft of(OwnAddressee own) {
    return new ContactDraft(
        own.name(),
        String.join("\n", own.hosts()),
        own.country(),
        own.language(),
        String.join("\n", own.lines()),
        own.email(),
        own.form(),
        String.join(" ", new TreeSet<>(own.tracking())));
  }

  private static String first(Addressee known, Channel.By by) {
    return known.channels().stream()
        .filter(c -> c.by() == by && c.to() == Channel.To.ANYBODY)
        .flatMap(c -> c.at().stream())
        .findFirst()
        .orElse("");
  }

  /** The hosts that are understood. */
  public List<String> hostNames() {
    return typedHosts().flatMap(typed -> HostName.read(typed).stream()).distinct().toList();
  }

  private Stream<String> typedHosts() {
    return parted(hosts);
  }

  private static Stream<String> parted(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+")).filter(part -> !part.isEmpty());
  }

  /** The parameters that are understood; capitals count, as they do in an address. */
  public Set<String> trackingNames() {
    return parted(tracking)
        .filter(name -> PARAMETER.matcher(name).matches())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lines that hold something. */
  public List<String> filledLines() {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Everything that is wrong, in the order of the fields. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(new Problem(Field.NAME, "directory.name-missing"));
    }
    tooLong(problems, Field.NAME, name, LONGEST);
    typedHosts()
        .filter(typed -> HostName.read(typed).isEmpty())
        .findFirst()
        .ifPresent(
            typed -> problems.add(new Problem(Field.HOSTS, "directory.host-wrong", "host", typed)));
    tooLong(problems, Field.HOSTS, hosts, LONGEST_FORM);
    if (!country.isEmpty() && !COUNTRIES.contains(country)) {
      problems.add(new Problem(Field.COUNTRY, "directory.country-wrong"));
    }
    int around = country.isEmpty() ? 1 : 2;
    if (filledLines().size() + around > MOST_LINES) {
      problems.add(
          new Problem(
              Field.LINES,
              "directory.lines-too-many",
              "n",
              MOST_LINES - around,
              "all",
              MOST_LINES));
    }
    filledLines().stream()
        .filter(line -> line.length() > LONGEST)
        .findFirst()
        .ifPresent(line -> tooLong(problems, Field.LINES, line, LONGEST));
    if (!email.isEmpty() && !MAIL.matcher(email).matches()) {
      problems.add(new Problem(Field.EMAIL, "directory.email-wrong"));
    }
    tooLong(problems, Field.EMAIL, email, LONGEST);
    if (!form.isEmpty() && (form.matches(".*\\s.*") || HostName.read(form).isEmpty())) {
      problems.add(new Problem(Field.FORM, "directory.form-wrong"));
    }
    tooLong(problems, Field.FORM, form, LONGEST_FORM);
    parted(tracking)
        .filter(name -> !PARAMETER.matcher(name).matches())
        .findFirst()
        .ifPresent(
            name ->
                problems.add(
                    new Problem(Field.TRACKING, "directory.tracking-wrong", "name", name)));
    tooLong(problems, Field.TRACKING, tracking, LONGEST_FORM);
    return List.copyOf(problems);
  }

  private static void tooLong(List<Problem> problems, Field field, String text, int most) {
    if (text.length() > most) {
      problems.add(new Problem(field, "directory.too-long", "n", most));
    }
  }
}
