package tutela.bench;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import tutela.storage.Database;
import tutela.vault.OpenVault;

/** The same rows in a case file, in H2 by itself, in its own encryption and in SQLCipher. */
final class Engines {
  private static final int ROUNDS = 3;
  private static final int CASES = 10_000;
  private static final int ITEMS = 200_000;
  private static final int IN_ONE = 10_000;
  private static final String OURS = "ours";
  private static final String PLAIN = "plain H2";
  private static final String AES = "H2 with CIPHER=AES";

  private final Map<String, Engine.Opener> openers = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Double>>> times = new LinkedHashMap<>();
  private final List<Object[]> terms;

  private Engines(List<Object[]> terms) throws Exception {
    this.terms = terms;
    openers.put(OURS, Engine.Ours::open);
    openers.put(PLAIN, Engine.H2::plain);
    openers.put(AES, Engine.H2::aes);
    if (SqlCipher.isThere()) {
      openers.put("sqlcipher " + SqlCipher.version().split(" ", 2)[0], SqlCipher::open);
    }
  }

  /**
   * @param large case file whose search words are taken over
   */
  static void measure(Table table, Path folder, Path large) throws Exception {
    List<Object[]> terms;
    try (OpenVault vault = Vault.unlock(large).vault()) {
      terms = terms(vault.database());
    }
    Engines engines = new Engines(terms);
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Engine.Opener> each : engines.openers.entrySet()) {
        Path place = folder.resolve("engine-" + round + "-" + each.getKey().replaceAll("\\W", "-"));
        engines.round(each.getKey(), each.getValue(), place);
      }
    }
    engines.tell(table);
  }

  private static List<Object[]> terms(Database database) {
    return database.read(
        h ->
            h.createQuery("SELECT term, kind, block, things FROM search_term")
                .map(
                    (row, context) ->
                        new Object[] {
                          row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4)
                        })
                .list());
  }

  private void round(String name, Engine.Opener opener, Path folder) throws Exception {
    Engine engine = opener.open(folder);
    OffsetDateTime now = OffsetDateTime.of(2026, 11, 28, 12, 0, 0, 0, ZoneOffset.UTC);
    write(
        engine,
        Schema.insert(
            "cases",
            "reference",
            "case_year",
            "case_number",
            "language",
            "route",
            "opened_at",
            "caseworker",
            "touched_at"),
        CASES,
        n -> new Object[] {"INV-" + n, 2026, n, "FR", "A", now, "Aïcha Lejeune", now});
    time(
        name,
        "insert of 200,000 items, forced every 10,000",
        () -> {
          items(engine, now);
          return true;
        });
    time(
        name,
        "insert of " + terms.size() + " rows of the search index",
        () -> {
          String sql = Schema.insert("search_term", "term", "kind", "block", "things");
          for (int from = 0; from < terms.size(); from += IN_ONE) {
            engine.write(sql, terms.subList(from, Math.min(terms.size(), from + IN_ONE)));
          }
          return true;
        });
    save(name, engine, now);
    look(name, "the items of a case", engine, "SELECT * FROM content_item WHERE case_id = ?", 0);
    look(
        name,
        "a word that is searched for",
        engine,
        "SELECT kind, block, things FROM search_term WHERE term >= ? AND term < ? ORDER BY term, kind, block LIMIT 200",
        1);
    time(
        name,
        "close",
        () -> {
          engine.close();
          return true;
        });
    List<Engine> again = new ArrayList<>();
    time(
        name,
        "open, to the first row",
        () -> {
          again.add(opener.open(folder));
          again.getFirst().read("SELECT * FROM cases WHERE id = ?", 17);
          return true;
        });
    time(
        name,
        "scan of all items after opening",
        () -> {
          again
              .getFirst()
              .read("SELECT COUNT(*), SUM(LENGTH(url)), MAX(canonical) FROM content_item");
          return true;
        });
    again.getFirst().close();
  }

  private interface Row {
    Object[] of(int number);
  }

  private static void write(Engine engine, String sql, int count, Row row) throws Exception {
    for (int from = 0; from < count; from += IN_ONE) {
      List<Object[]> rows = new ArrayList<>();
      for (int n = from; n < Math.min(count, from + IN_ONE); n++) {
        rows.add(row.of(n));
      }
      engine.write(sql, rows);
    }
  }

  private static void items(Engine engine, OffsetDateTime now) throws Exception {
    write(
        engine,
        Schema.insert(
            "content_item",
            "case_id",
            "number",
            "url",
            "canonical",
            "description",
            "platform",
            "kind",
            "first_seen_by",
            "age_mark",
            "added_at",
            "seen"),
        ITEMS,
        n -> {
          String url = "https://forum-" + n % 40 + ".example/invented-" + n * 7919 % 6000 + "/" + n;
          return new Object[] {
            1 + n / (ITEMS / CASES),
            1 + n % (ITEMS / CASES),
            url,
            url,
            "",
            "chirp",
            "IMAGE",
            "PERSON",
            "NONE",
            now,
            "ONLINE"
          };
        });
  }

  private void save(String name, Engine engine, OffsetDateTime now) throws Exception {
    String insert =
        Schema.insert("interview_answer", "case_id", "field", "content", "said_at", "version");
    for (int i = 0; i < 130; i++) {
      List<Object[]> answer =
          List.<Object[]>of(new Object[] {1 + i * 31 % CASES, "f" + i, "invented " + i, now, "1"});
      double took =
          Samples.time(
              () -> {
                engine.write(insert, answer);
                return true;
              });
      if (i >= 30) {
        note(name, "one answer saved, forced", took);
      }
    }
  }

  private void look(String name, String what, Engine engine, String sql, int word)
      throws Exception {
    for (int i = 0; i < 130; i++) {
      int n = i;
      double took =
          Samples.time(
              () -> {
                if (word == 0) {
                  engine.read(sql, 1 + n * 61 % CASES);
                } else {
                  String term = (String) terms.get(n * 4099 % terms.size())[0];
                  engine.read(sql, term, term + Character.MAX_VALUE);
                }
                return true;
              });
      if (i >= 30) {
        note(name, what, took);
      }
    }
  }

  private void time(String name, String what, Callable<?> work) throws Exception {
    note(name, what, Samples.time(work));
  }

  private void note(String name, String what, double took) {
    times
        .computeIfAbsent(what, w -> new LinkedHashMap<>())
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(took);
  }

  private void tell(Table table) {
    table.part(
        "The same rows in other engines, by turns, " + ROUNDS + " rounds; milliseconds", "work");
    times.forEach(
        (what, byEngine) -> {
          byEngine.forEach((name, values) -> table.row(what + ": " + name, new Samples(values)));
          table.row(what + ": ours by plain H2", 1.2, ratio(byEngine, PLAIN));
          if (what.startsWith("scan") || what.startsWith("close")) {
            table.row(what + ": ours by CIPHER=AES", 0.5, ratio(byEngine, AES));
          }
        });
  }

  private static Samples ratio(Map<String, List<Double>> byEngine, String other) {
    List<Double> ratios = new ArrayList<>();
    int each = byEngine.get(OURS).size() / ROUNDS;
    for (int round = 0; round < ROUNDS; round++) {
      ratios.add(
          median(byEngine.get(OURS), round, each) / median(byEngine.get(other), round, each));
    }
    return new Samples(ratios);
  }

  private static double median(List<Double> values, int round, int each) {
    return new Samples(values.subList(round * each, (round + 1) * each)).median();
  }
}
