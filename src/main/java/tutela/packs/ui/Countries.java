package tutela.packs.ui;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries to choose from, by their names in the language of the screen. */
final class Countries {
  private Countries() {}

  /** Two capitals each, sorted by name; before them the empty text, which stands for Belgium. */
  static List<String> all(Locale locale) {
    Collator order = Collator.getInstance(locale);
    List<String> codes = new ArrayList<>(Arrays.asList(Locale.getISOCountries()));
    codes.remove("BE");
    codes.sort(Comparator.comparing(code -> name(code, locale), order));
    codes.addFirst("");
    return codes;
  }

  static String name(String code, Locale locale) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** The next country after this one whose name begins with what was typed; else this one. */
  static String next(List<String> codes, String now, String typed, Locale locale) {
    String start = typed.toLowerCase(locale);
    int here = Math.max(0, codes.indexOf(now));
    for (int step = 1; step <= codes.size(); step++) {
      String code = codes.get((here + step) % codes.size());
      if (name(code, locale).toLowerCase(locale).startsWith(start)) {
        return code;
      }
    }
    return now;
  }
}
