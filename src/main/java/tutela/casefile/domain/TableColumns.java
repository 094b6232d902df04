package tutela.casefile.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the columns of a table are taken for.
 *
 * @param heading number of the row that names them; none if the table begins at once
 * @param roles one for each column of the table; none but left out is given twice
 */
public record TableColumns(OptionalInt heading, List<Role> roles) {
  /** What a column holds. */
  public enum Role {
    ADDRESS,
    SEEN_ON,
    REMARK,
    ACCOUNT,
    LEFT_OUT
  }

  /** Rows that are looked at to tell what a column holds. */
  private static final int SAMPLE = 300;

  /** What a heading adds to what the cells say. */
  private static final double HEADING = 0.25;

  /** Words of headings, as {@link SearchTerms} cuts them, in the languages of the office. */
  private static final Map<Role, Set<String>> WORDS =
      new EnumMap<>(
          Map.of(
              Role.ADDRESS,
              Set.of(
                  "url",
                  "urls",
                  "lien",
                  "liens",
                  "link",
                  "links",
                  "adresse",
                  "adresses",
                  "adres",
                  "adressen",
                  "address",
                  "addresses",
                  "webadres",
                  "webadresse",
                  "webadressen",
                  "internetadresse",
                  "internetadres",
                  "weblink",
                  "website",
                  "webpagina",
                  "hyperlink",
                  "hyperlien"),
              Role.SEEN_ON,
              Set.of(
                  "vu",
                  "vue",
                  "vus",
                  "vues",
                  "date",
                  "datum",
                  "gezien",
                  "gesehen",
                  "seen",
                  "constate",
                  "constatee",
                  "vastgesteld",
                  "vaststelling",
                  "festgestellt",
                  "ontdekt",
                  "entdeckt",
                  "decouvert",
                  "decouverte",
                  "found",
                  "gevonden",
                  "gefunden"),
              Role.REMARK,
              Set.of(
                  "remarque",
                  "remarques",
                  "commentaire",
                  "commentaires",
                  "comment",
                  "comments",
                  "remark",
                  "remarks",
                  "opmerking",
                  "opmerkingen",
                  "toelichting",
                  "bemerkung",
                  "bemerkungen",
                  "anmerkung",
                  "anmerkungen",
                  "kommentar",
                  "kommentare",
                  "note",
                  "notes",
                  "nota",
                  "notitie",
                  "notities",
                  "notiz",
                  "notizen",
                  "description",
                  "beschrijving",
                  "omschrijving",
                  "beschreibung"),
              Role.ACCOUNT,
              Set.of(
                  "compte",
                  "comptes",
                  "account",
                  "accounts",
                  "konto",
                  "profil",
                  "profile",
                  "profiel",
                  "pseudo",
                  "pseudonyme",
                  "utilisateur",
                  "gebruiker",
                  "gebruikersnaam",
                  "benutzer",
                  "benutzername",
                  "nutzer",
                  "nutzername",
                  "user",
                  "username",
                  "handle",
                  "uploader")));

  /** Who saw it is not when. */
  private static final Set<String> BY = Set.of("par", "door", "von", "by");

  /** How words begin that name another day than that on which somebody saw it. */
  private static final Set<String> OTHER_DAYS =
      Set.of(
          "publi",
          "gepubli",
          "post",
          "geplaatst",
          "plaats",
          "veroff",
          "online",
          "ligne",
          "upload",
          "naiss",
          "gebo",
          "gebu",
          "birth");

  /**
   * Tells by headings and by what stands in the cells.
   *
   * @param hasAddress whether an address is found in a cell
   */
  public static TableColumns recognise(Table table, Predicate<String> hasAddress) {
    int heading = headingOf(table.rows(), hasAddress);
    List<String> names =
        heading < 0
            ? Collections.nCopies(table.columns().size(), "")
            : table.rows().get(heading).cells();
    List<Table.Row> rows =
        table.rows().subList(heading + 1, Math.min(table.rows().size(), heading + 1 + SAMPLE));
    Guess guess = new Guess(names, rows);
    guess.give(Role.ADDRESS, guess.most(Role.ADDRESS, hasAddress));
    guess.give(Role.SEEN_ON, guess.named(Role.SEEN_ON, cell -> WrittenDay.of(cell).isPresent()));
    guess.give(Role.REMARK, guess.named(Role.REMARK, cell -> true));
    guess.give(Role.ACCOUNT, guess.named(Role.ACCOUNT, cell -> true));
    guess.give(Role.SEEN_ON, guess.only(c -> guess.isDays(c)));
    guess.give(Role.ACCOUNT, guess.only(c -> guess.isMostly(c, cell -> cell.startsWith("@"))));
    if (heading < 0) {
      guess.give(Role.REMARK, guess.only(c -> !guess.isDays(c)));
    }
    return new TableColumns(
        heading < 0 ? OptionalInt.empty() : OptionalInt.of(table.rows().get(heading).number()),
        List.copyOf(guess.roles));
  }

  /** The last row with a known word before the first address, or a first row without address. */
  private static int headingOf(List<Table.Row> rows, Predicate<String> hasAddress) {
    int first = 0;
    while (first < rows.size() && rows.get(first).cells().stream().noneMatch(hasAddress)) {
      first++;
    }
    if (first == rows.size()) {
      return -1;
    }
    for (int i = first - 1; i >= 0; i--) {
      if (rows.get(i).cells().stream().anyMatch(TableColumns::isHeading)) {
        return i;
      }
    }
    boolean days =
        rows.getFirst().cells().stream().anyMatch(cell -> WrittenDay.of(cell).isPresent());
    return first == 1 && !days ? 0 : -1;
  }

  private static boolean isHeading(String cell) {
    return WORDS.keySet().stream().anyMatch(role -> names(role, cell));
  }

  private static boolean names(Role role, String heading) {
    Set<String> words = SearchTerms.of(heading);
    return words.stream().anyMatch(WORDS.getOrDefault(role, Set.of())::contains)
        && (role != Role.SEEN_ON || !isOtherDay(words));
  }

  private static boolean isOtherDay(Set<String> words) {
    return words.stream()
        .anyMatch(word -> BY.contains(word) || OTHER_DAYS.stream().anyMatch(word::startsWith));
  }

  /** The same with a column taken for something else; whichever was taken for it is left out. */
  public TableColumns with(int column, Role role) {
    List<Role> changed = new ArrayList<>(roles);
    if (role != Role.LEFT_OUT) {
      changed.replaceAll(other -> other == role ? Role.LEFT_OUT : other);
    }
    changed.set(column, role);
    return new TableColumns(heading, List.copyOf(changed));
  }

  /** The cell of a row that was taken for something; empty if no column was. */
  public String cell(Table.Row row, Role role) {
    int column = roles.indexOf(role);
    return column < 0 ? "" : row.cells().get(column);
  }

  /** What is known of the columns while they are told apart. */
  private static final class Guess {
    private final List<String> names;
    private final List<Table.Row> rows;
    private final List<Role> roles;

    Guess(List<String> names, List<Table.Row> rows) {
      this.names = names;
      this.rows = rows;
      this.roles = new ArrayList<>(Collections.nCopies(names.size(), Role.LEFT_OUT));
    }

    void give(Role role, OptionalInt column) {
      if (!roles.contains(role)) {
        column.ifPresent(c -> roles.set(c, role));
      }
    }

    private IntStream free() {
      return IntStream.range(0, roles.size()).filter(c -> roles.get(c) == Role.LEFT_OUT);
    }

    private List<String> filled(int column) {
      return rows.stream()
          .map(row -> row.cells().get(column))
          .filter(cell -> !cell.isBlank())
          .toList();
    }

    /** The column with the most such cells; a heading that says so counts as well. */
    OptionalInt most(Role role, Predicate<String> kind) {
      return best(
          free().filter(c -> filled(c).stream().anyMatch(kind)),
          c -> share(c, kind) + (names(role, names.get(c)) ? HEADING : 0));
    }

    /** The column whose heading says so; of several that with the most such cells. */
    OptionalInt named(Role role, Predicate<String> kind) {
      return best(free().filter(c -> names(role, names.get(c))), c -> share(c, kind));
    }

    private double share(int column, Predicate<String> kind) {
      return filled(column).stream().filter(kind).count() / (double) Math.max(1, rows.size());
    }

    private static OptionalInt best(IntStream columns, Function<Integer, Double> score) {
      int best = -1;
      double most = -1;
      for (int column : columns.toArray()) {
        double now = score.apply(column);
        if (now > most) {
          best = column;
          most = now;
        }
      }
      return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The one column that is like this and whose heading names nothing else. */
    OptionalInt only(IntPredicate kind) {
      int[] like =
          free()
              .filter(c -> !isHeading(names.get(c)) && !filled(c).isEmpty())
              .filter(kind)
              .toArray();
      return like.length == 1 ? OptionalInt.of(like[0]) : OptionalInt.empty();
    }

    boolean isDays(int column) {
      return isMostly(column, cell -> WrittenDay.of(cell).isPresent())
          && !isOtherDay(SearchTerms.of(names.get(column)));
    }

    boolean isMostly(int column, Predicate<String> kind) {
      List<String> filled = filled(column);
      return 2 * filled.stream().filter(kind).count() >= filled.size();
    }
  }
}
