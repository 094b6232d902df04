package tutela.packs.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Kebab;
import tutela.kernel.Language;

/**
 * A place in a content pack: a text, a list or a map, which knows its file, line and column, so
 * that whoever reads it can say exactly what is wrong where.
 */
public final class PackNode {
  private final String place;
  private final Object content;

  private PackNode(String place, Object content) {
    this.place = place;
    this.content = content;
  }

  public static PackNode text(String place, String text) {
    return new PackNode(place, text);
  }

  public static PackNode list(String place, List<PackNode> items) {
    return new PackNode(place, List.copyOf(items));
  }

  public static PackNode map(String place, Map<String, PackNode> entries) {
    return new PackNode(place, new LinkedHashMap<>(entries));
  }

  /** {@code file:line:column}, counted from one. */
  public String place() {
    return place;
  }

  public boolean isText() {
    return content instanceof String;
  }

  public boolean isList() {
    return content instanceof List;
  }

  public boolean isMap() {
    return content instanceof Map;
  }

  public String text() {
    if (content instanceof String text) {
      return text;
    }
    throw invalid("a text is expected here");
  }

  public int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw invalid("a whole number is expected here, not '" + text() + "'");
    }
  }

  /** A day as {@code 2026-09-01}. */
  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw invalid("a day such as 2026-09-01 is expected here, not '" + text() + "'");
    }
  }

  /** The value of an enum whose names are written in lower-kebab in packs. */
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    for (E value : type.getEnumConstants()) {
      if (Kebab.of(value).equals(text())) {
        return value;
      }
    }
    throw invalid(
        "'"
            + text()
            + "' is none of "
            + Set.of(type.getEnumConstants()).stream().map(Kebab::of).sorted().toList());
  }

  @SuppressWarnings("unchecked") // the factories let in nothing else
  public List<PackNode> items() {
    if (content instanceof List<?> items) {
      return (List<PackNode>) items;
    }
    throw invalid("a list is expected here");
  }

  public <T> List<T> items(Function<PackNode, T> reader) {
    return items().stream().map(reader).toList();
  }

  @SuppressWarnings("unchecked") // the factories let in nothing else
  public Map<String, PackNode> entries() {
    if (content instanceof Map<?, ?> entries) {
      return (Map<String, PackNode>) entries;
    }
    throw invalid("a map of keys is expected here");
  }

  public Optional<PackNode> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  public PackNode get(String key) {
    return find(key).orElseThrow(() -> invalid("'" + key + "' is missing"));
  }

  /** The items of the list under a key; an absent key is an empty list. */
  public <T> List<T> each(String key, Function<PackNode, T> reader) {
    return find(key).map(node -> node.items(reader)).orElse(List.of());
  }

  /** One text per language; refuses a language that is missing or not asked for. */
  public Map<Language, String> texts(Set<Language> languages) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : languages) {
      texts.put(language, get(language.code()).text());
    }
    only(languages.stream().map(Language::code).toArray(String[]::new));
    return texts;
  }

  /** Refuses keys that nobody reads: most often a slip of the pen. */
  public PackNode only(String... keys) {
    Set<String> known = Set.of(keys);
    entries()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                throw node.invalid(
                    "'"
                        + key
                        + "' is not known here; known are "
                        + known.stream().sorted().toList());
              }
            });
    return this;
  }

  /** The failure to throw for this place. */
  public PackInvalid invalid(String why) {
    return new PackInvalid(place + ": " + why);
  }
}
