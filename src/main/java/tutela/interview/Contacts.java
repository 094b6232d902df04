package tutela.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tutela.casefile.domain.CanonicalUrl;
import tutela.casefile.domain.Mark;
import tutela.interview.domain.Field;
import tutela.interview.domain.Rows;

/** Reads accounts and contacts out of what was typed. */
public final class Contacts {
  /** What the directory knows of the services that accounts are on. */
  public interface Services {
    /** One name for a service, by whichever of its names it goes. */
    Optional<String> named(String name);

    /** The service that a host belongs to. */
    Optional<String> ofHost(String host);

    /** Names of parameters that only track, on this host. */
    Set<String> trackingOf(String host);

    /** Another one whenever the same words could be read otherwise. */
    String edition();
  }

  private static final String RULES = "1";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)[a-z][a-z0-9+.-]*://\\S+|(?<![\\p{L}\\p{N}@.])(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}/\\S*");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;:()]+@(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}");

  /** As they are dialled, so that no date and no amount is taken for one. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?!\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}(?!\\d))(?:\\+|\\(?0)(?:[\\s./()-]{0,3}\\d){7,14}(?![\\p{L}\\p{N}])");

  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]+");
  private static final Pattern END = Pattern.compile("[.,;:!?)>\\]]+$");

  /** The page of an account: one part after the host and nothing else. */
  private static final Pattern PROFILE = Pattern.compile("https://[^/]+/(@?[^/?#]+)/?");

  private final Services services;

  public Contacts(Services services) {
    this.services = services;
  }

  String rules() {
    return RULES + " " + services.edition();
  }

  /**
   * An account as it stands in a row of its own.
   *
   * @param text its name, or the address of its page
   */
  Set<Mark> account(String service, String text) {
    String bare = text.strip();
    if (ADDRESS.matcher(bare).matches()) {
      return address(bare);
    }
    return Mark.account(services.named(service.strip()).orElse(service), bare)
        .map(Set::of)
        .orElse(Set.of());
  }

  private Set<Mark> address(String text) {
    CanonicalUrl canonical = CanonicalUrl.of(text, services::trackingOf);
    Set<Mark> marks = new HashSet<>();
    marks.add(Mark.address(canonical));
    Matcher profile = PROFILE.matcher(canonical.text());
    if (profile.matches()) {
      services
          .ofHost(canonical.host())
          .flatMap(service -> Mark.account(service, profile.group(1)))
          .ifPresent(marks::add);
    }
    return marks;
  }

  /**
   * Whatever can be told apart in free words. A name without the sign before it counts where
   * nothing but it stands beside a known service: any other word could be one.
   */
  Set<Mark> in(String text) {
    Set<Mark> marks = new HashSet<>();
    StringBuilder rest = new StringBuilder(text);
    for (String address : cut(rest, ADDRESS)) {
      marks.addAll(address(END.matcher(address).replaceAll("")));
    }
    cut(rest, EMAIL).forEach(email -> Mark.email(email).ifPresent(marks::add));
    List<String> handles = cut(rest, HANDLE);
    cut(rest, PHONE).forEach(phone -> Mark.phone(phone).ifPresent(marks::add));
    List<String> words = new ArrayList<>();
    Optional<String> service = Optional.empty();
    for (String written : rest.toString().split("[\\s,;:]+", -1)) {
      String word = END.matcher(written).replaceAll("");
      Optional<String> known = services.named(word);
      if (known.isPresent() && service.isEmpty()) {
        service = known;
      } else if (!word.isBlank()) {
        words.add(word);
      }
    }
    String on = service.orElse("");
    handles.forEach(
        handle -> Mark.account(on, END.matcher(handle).replaceAll("")).ifPresent(marks::add));
    if (handles.isEmpty() && service.isPresent() && words.size() == 1) {
      Mark.account(on, words.getFirst()).ifPresent(marks::add);
    }
    return marks;
  }

  /** Accounts and contacts in the answer of a field. */
  Set<Mark> in(Field field, String value) {
    Set<Mark> marks = new HashSet<>();
    switch (field.type()) {
      case PHONE -> Mark.phone(value).ifPresent(marks::add);
      case EMAIL -> Mark.email(value).ifPresent(marks::add);
      case PEOPLE -> {
        for (Map<String, String> row : Rows.parse(value).rows()) {
          part(row, "phone").flatMap(Mark::phone).ifPresent(marks::add);
          part(row, "email").flatMap(Mark::email).ifPresent(marks::add);
        }
      }
      case ACCOUNTS -> {
        for (Map<String, String> row : Rows.parse(value).rows()) {
          String service = part(row, "service").orElse("");
          List.of("name", "address")
              .forEach(
                  name -> part(row, name).ifPresent(text -> marks.addAll(account(service, text))));
        }
      }
      case LONG -> {
        marks.addAll(in(value));
        value.lines().map(Mark::phone).flatMap(Optional::stream).forEach(marks::add);
      }
      default -> marks.addAll(in(value));
    }
    return marks;
  }

  private static Optional<String> part(Map<String, String> row, String name) {
    return Optional.ofNullable(row.get(name));
  }

  /** Takes everything of a form out of a text. */
  private static List<String> cut(StringBuilder text, Pattern form) {
    List<String> found = new ArrayList<>();
    Matcher matcher = form.matcher(text.toString());
    StringBuilder left = new StringBuilder();
    while (matcher.find()) {
      found.add(matcher.group());
      matcher.appendReplacement(left, " ");
    }
    matcher.appendTail(left);
    text.setLength(0);
    text.append(left);
    return found;
  }
}
