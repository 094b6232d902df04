package tutela.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Rows;

/**
 * An invented person of whom everything is said in words that nobody else uses: wherever one of
 * them turns up outside of the case file, something has leaked.
 */
final class Markers {
  /** Every word is made of one of these; the second is written otherwise in every encoding. */
  static final String STEM = "Quorbelz";

  static final String ACCENTED = "Ünquérbiñe";

  static final String GIVEN = ACCENTED + " Ta" + STEM;
  static final String FAMILY = "van " + STEM + "dreven";
  static final String BIRTH = "1987-04-23";
  static final String PHONE = "+32 475 98 71 36";
  static final String NRN = "87.04.23-987.65";
  static final String EMAIL = STEM.toLowerCase(Locale.ROOT) + ".mail@fliebertijn.example";
  static final String HANDLE = "xq_" + STEM.toLowerCase(Locale.ROOT) + "_7";
  static final String ADDRESS = STEM + "bargstraat 318\n1000 Brussel";

  private static final List<String> CHIRP =
      List.of(
          "https://chirp.example/" + HANDLE + "/status/884120017",
          "https://chirp.example/i/" + word("path") + "/media?id=884120391",
          "https://chirp.example/elsewhere/status/884121002");

  /** What is looked for; in any case. */
  static final List<String> NEEDLES =
      List.of(
          STEM,
          ACCENTED,
          "Unquerbine",
          BIRTH,
          "23/04/1987",
          "19870423",
          PHONE,
          "475987136",
          "475 98 71 36",
          NRN,
          "87042398765");

  private Markers() {}

  /** A word for one place, so that a find tells where it came from. */
  static String word(String place) {
    return STEM + "-" + place.replaceAll("[^a-zA-Z]", "");
  }

  static String urls() {
    return String.join("\n", CHIRP) + "\n" + word("pasted") + " with words around it";
  }

  /** An answer to a field in which something can be written; null where one only chooses. */
  static @org.jspecify.annotations.Nullable String answer(Field field) {
    String id = field.id().value();
    return switch (id) {
      case "who.name" -> "given=" + GIVEN + "\nfamily=" + FAMILY;
      case "who.name.handles" -> HANDLE + "\n@" + word(id);
      case "who.name.nrn" -> NRN;
      case "who.birth" -> "exact|" + BIRTH + "|" + word(id);
      default -> answer(field.type(), id);
    };
  }

  private static @org.jspecify.annotations.Nullable String answer(FieldType type, String id) {
    return switch (type) {
      case TEXT -> word(id);
      case LONG -> word(id) + "\n" + word(id + "second");
      case PHONE -> PHONE;
      case EMAIL -> EMAIL;
      case ADDRESS -> ADDRESS;
      case DATE -> "about|2026-05-03|" + word(id);
      case URLS -> urls();
      case PLACE ->
          Rows.of(
                  Map.of(
                      "app",
                      word(id + "app"),
                      "group",
                      word(id + "group"),
                      "shown-by",
                      word(id + "by")))
              .text();
      case PEOPLE ->
          Rows.of(
                  Map.of(
                      "name",
                      word(id + "name"),
                      "who",
                      word(id + "who"),
                      "phone",
                      PHONE,
                      "email",
                      EMAIL))
              .text();
      case ACCOUNTS ->
          Rows.of(Map.of("service", word(id), "name", HANDLE, "address", word(id + "address")))
              .text();
      case REQUESTS -> Rows.of(Map.of("to", word(id), "number", word(id + "number"))).text();
      case SUMMARY -> Rows.of(Map.of("right", "no", "corrections", word(id))).text();
      case NEXT_CONTACT ->
          Rows.of(
                  Map.of(
                      "at",
                      "2027-01-14T10:00:00+01:00",
                      "way",
                      word(id + "way"),
                      "who",
                      word(id + "who")))
              .text();
      default -> null;
    };
  }
}
