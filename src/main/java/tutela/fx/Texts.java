package tutela.fx;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Author;
import tutela.kernel.Language;

/**
 * The words of the screen in the language chosen; on any thread. Each feature brings a file per
 * language; keys are {@code screen.element[.state]} and unique over all files. A file is read when
 * a text is not in those before it: the first window needs few of them. Patterns with arguments are
 * ICU messages with named arguments, so that plurals are right in each language.
 */
public final class Texts {
  private static final int SOME = 6;

  /** After three numbers ICU makes itself quicker for all that follow. */
  private static final int UNTIL_QUICK = 4;

  private final List<String> files;
  private final ReadOnlyObjectWrapper<Language> language = new ReadOnlyObjectWrapper<>(Language.FR);
  private final Map<String, MessageFormat> formats = new HashMap<>();
  private final Map<String, String> table = new HashMap<>();
  private final Deque<String> unread = new ArrayDeque<>();

  /**
   * @param files class path names without language and ending, such as {@code /tutela/fx/common};
   *     first those of the first window
   */
  public Texts(List<String> files, Language language) {
    this.files = List.copyOf(files);
    speak(language);
  }

  /** Has all that is left read, and what forms numbers and plurals. */
  public void load() {
    readAll();
    MessageFormat some = new MessageFormat("{n, plural, one {#} other {#}}", language().locale());
    for (int n = 0; n < UNTIL_QUICK; n++) {
      some.format(Map.of("n", n));
    }
  }

  public ReadOnlyObjectProperty<Language> languageProperty() {
    return language.getReadOnlyProperty();
  }

  public Language language() {
    return language.get();
  }

  public synchronized void speak(Language chosen) {
    table.clear();
    formats.clear();
    unread.clear();
    unread.addAll(files);
    language.set(chosen);
  }

  /** What was refused and what to do, as it stands below a field. */
  public String of(AppFailure.Invalid invalid) {
    return get(invalid.key(), invalid.arguments().toArray());
  }

  /** The text as it stands. */
  public String get(String key) {
    String text = find(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language.get());
    }
    return text;
  }

  public boolean has(String key) {
    return find(key) != null;
  }

  /**
   * The text with its arguments filled in.
   *
   * @param namesAndValues name, value, name, value ...
   */
  public synchronized String get(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return formats
        .computeIfAbsent(key, k -> new MessageFormat(get(k), language.get().locale()))
        .format(arguments);
  }

  /** Who wrote something, as the case file keeps it, in the words of the screen. */
  public String author(String kept) {
    return kept.equals(Author.RECOVERY_KEY) ? get("author.recovery-key") : kept;
  }

  /** Numbers of publications in a sentence; the first few stand for many. */
  public static String some(List<Integer> numbers) {
    String first =
        numbers.stream().limit(SOME).map(String::valueOf).collect(Collectors.joining(", "));
    return numbers.size() > SOME ? first + "…" : first;
  }

  /** For the FXML loader. */
  public ResourceBundle bundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return Texts.this.get(key);
      }

      @Override
      public boolean containsKey(String key) {
        return has(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(readAll());
      }
    };
  }

  private synchronized @Nullable String find(String key) {
    while (!table.containsKey(key) && !unread.isEmpty()) {
      read(unread.remove());
    }
    return table.get(key);
  }

  /** Gives all keys. */
  private synchronized Set<String> readAll() {
    while (!unread.isEmpty()) {
      read(unread.remove());
    }
    return Set.copyOf(table.keySet());
  }

  private void read(String file) {
    String name = file + "_" + language().code() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no texts " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.forEach(
          (key, text) -> {
            if (table.put((String) key, (String) text) != null) {
              throw new IllegalStateException("the text " + key + " stands in two files");
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException("texts cannot be read: " + name, e);
    }
  }
}
