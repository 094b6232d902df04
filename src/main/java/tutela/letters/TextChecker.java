package tutela.letters;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Language;
import tutela.letters.domain.Condition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.TemplateBook;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.PackNode;

/** Looks through one text of the pack: its pattern, its names, its spaces. */
final class TextChecker {
  private static final Pattern ARTICLE_NUMBER =
      Pattern.compile("(?iu)\\b(art\\.|articles?|artikel(en)?|recital|considérant)[ \u00a0]\\d");
  private static final Pattern FRENCH_SPACES =
      Pattern.compile("(?<!\u202f)[;!?]|(?<!\u00a0):|«(?!\u202f)|(?<!\u202f)»");
  private static final Pattern LOOSE_UNIT =
      Pattern.compile(
          "[\\d#}] (heures?|jours?|ans|uur|dagen|jaar|Stunden?|Tagen?|Jahren?|hours?|days?|years?)"
              + "\\b");

  private final LawBook law;
  private final Map<String, String> provisions = new HashMap<>();
  private final Map<String, Helpline> helplines = new HashMap<>();
  private final Map<String, Contents> phrases;

  /** What a text holds. */
  record Contents(Set<Datum> data, Set<Condition> asks, Set<String> cited) {
    static Contents none() {
      return new Contents(
          EnumSet.noneOf(Datum.class), EnumSet.noneOf(Condition.class), new HashSet<>());
    }

    Contents and(Contents other) {
      Contents both = none();
      both.data.addAll(data);
      both.data.addAll(other.data);
      both.asks.addAll(asks);
      both.asks.addAll(other.asks);
      both.cited.addAll(cited);
      both.cited.addAll(other.cited);
      return both;
    }
  }

  /**
   * @param phrases filled as they are read
   */
  TextChecker(LawBook law, Helplines helplines, Map<String, Contents> phrases) {
    this.law = law;
    this.phrases = phrases;
    for (String id : law.ids()) {
      String other = provisions.put(TemplateBook.lawArgument(id), id);
      if (other != null) {
        throw new IllegalStateException("'" + id + "' and '" + other + "' have one name in texts");
      }
    }
    helplines.all().forEach(line -> this.helplines.put(TemplateBook.helpArgument(line.id()), line));
  }

  /** A text of a letter. */
  Contents text(PackNode node, Language language) {
    if (!node.text().equals(node.text().strip()) || node.text().isEmpty()) {
      throw node.invalid("a text begins and ends with a word or a sign");
    }
    MessagePattern pattern = pattern(node, language);
    Contents contents = Contents.none();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == Part.Type.ARG_START) {
        argument(node, pattern, i, contents);
      }
    }
    return contents;
  }

  /** A small word, with nothing but these names between braces. */
  void label(PackNode node, Language language, Set<String> names) {
    MessagePattern pattern = pattern(node, language);
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == Part.Type.ARG_START) {
        String name = pattern.getSubstring(pattern.getPart(i + 1));
        if (!names.contains(name)) {
          throw unknown(node, name);
        }
      }
    }
  }

  private static MessagePattern pattern(PackNode node, Language language) {
    String text = node.text();
    if (text.indexOf('\'') >= 0) {
      throw node.invalid("the apostrophe is ’: the straight one quotes braces");
    }
    if (ARTICLE_NUMBER.matcher(text).find()) {
      throw node.invalid("an article number stands in the text: name the provision instead");
    }
    if (LOOSE_UNIT.matcher(text).find()) {
      throw node.invalid("a no-break space is expected between number and unit");
    }
    if (language == Language.FR && FRENCH_SPACES.matcher(text).find()) {
      throw node.invalid(
          "French signs keep their distance: U+202F before ; ! ? and inside « », U+00A0 before :");
    }
    try {
      MessagePattern pattern = new MessagePattern(text);
      new MessageFormat(text, language.locale());
      return pattern;
    } catch (IllegalArgumentException e) {
      throw node.invalid("not a pattern: " + e.getMessage());
    }
  }

  private void argument(PackNode node, MessagePattern pattern, int start, Contents contents) {
    ArgType type = pattern.getPart(start).getArgType();
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    if (Condition.of(name).isPresent()) {
      Condition condition = Condition.of(name).get();
      if (type != ArgType.SELECT || !selectors(pattern, start).equals(Set.of("true", "other"))) {
        throw node.invalid("{" + name + "} is asked as {" + name + ", select, true {} other {}}");
      }
      contents.asks().add(condition);
    } else if (Datum.of(name).isPresent()) {
      Datum datum = Datum.of(name).get();
      if (type != ArgType.NONE && !(type == ArgType.PLURAL && datum.type() == Datum.Type.NUMBER)) {
        throw node.invalid("{" + name + "} cannot be used in this way");
      }
      contents.data().add(datum);
      if (datum == Datum.KIND) {
        contents.data().add(Datum.COUNT);
      }
    } else if (type != ArgType.NONE) {
      throw unknown(node, name);
    } else if (provisions.containsKey(name)) {
      String id = provisions.getOrDefault(name, name);
      if (!law.isCitable(id)) {
        throw node.invalid("no letter cites '" + id + "'");
      }
      contents.cited().add(id);
    } else if (phrases.containsKey(name)) {
      Contents phrase = phrases.getOrDefault(name, Contents.none());
      contents.data().addAll(phrase.data());
      contents.asks().addAll(phrase.asks());
      contents.cited().addAll(phrase.cited());
    } else if (helplines.containsKey(name)) {
      Helpline line = helplines.get(name);
      if (line == null || line.reach().isEmpty()) {
        throw node.invalid("{" + name + "} has neither number nor page");
      }
    } else {
      throw unknown(node, name);
    }
  }

  private static Set<String> selectors(MessagePattern pattern, int start) {
    Set<String> selectors = new HashSet<>();
    int i = start + 2;
    while (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
      selectors.add(pattern.getSubstring(pattern.getPart(i)));
      i = pattern.getLimitPartIndex(i + 1) + 1;
    }
    return selectors;
  }

  private static PackInvalid unknown(PackNode node, String name) {
    return node.invalid("nobody fills in {" + name + "}");
  }
}
