package tutela.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.vault.OpenVault;

/** Unlocking, saving, taking in addresses, the desk and the search, without a window. */
final class CaseFile {
  private static final double SAVE_TARGET = 50;
  private static final double PASTE_TARGET = 1000;
  private static final double SEARCH_TARGET = 50;
  private static final double DESK_TARGET = 100;
  private static final int PASTED = 5_000;

  /** What takes seconds is not measured as often as what takes milliseconds. */
  private static final double SLOW = 1000;

  private static final int ENOUGH = 5;
  private static final int FIRSTS = 3;
  private static final int HITS = 50;
  private static final int CASES_ON_DESK = 7;
  private static final FieldId ANSWER = new FieldId("who.name.call");

  private CaseFile() {}

  /**
   * @param small case file with one case
   * @param large case file of many years
   */
  static void measure(Table table, Path folder, Path small, Path large, LargeCaseFile made)
      throws Exception {
    unlock(table, folder, small, large);
    table.part("Saving one answer of the interview, forced to the disk", "case file");
    table.row("a plain file beside it: 4 KiB written and forced", plain(folder));
    try (OpenVault vault = Vault.unlock(small).vault()) {
      save(table, vault, "one case");
    }
    try (OpenVault vault = Vault.unlock(large).vault()) {
      save(table, vault, "10,000 cases");
    }
    try (OpenVault vault = Vault.unlock(large).vault()) {
      SessionServices services = Casework.services(vault, Clock.systemUTC());
      table.part("Desk and search at 10,000 cases, 200,000 items, 5,000 letters", "rows read for");
      table.row(
          "desk, first after unlocking",
          Samples.of(Samples.time(() -> services.desk.desk(CASES_ON_DESK))));
      table.row(
          "desk, warm",
          DESK_TARGET,
          afterWork(services, 20, 40, n -> services.desk.desk(CASES_ON_DESK)));
      search(table, services, made);
    }
    table.part("5,000 pasted addresses, taken in and grouped by addressee", "case file");
    try (OpenVault vault = Vault.unlock(small).vault()) {
      paste(table, vault, "one case");
    }
    try (OpenVault vault = Vault.unlock(large).vault()) {
      paste(table, vault, "10,000 cases");
    }
  }

  private static void unlock(Table table, Path folder, Path small, Path large) throws Exception {
    table.part("Unlocking", "step");
    List<Double> argon2 = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    List<Double> afterwards = new ArrayList<>();
    for (int i = 0; i < FIRSTS; i++) {
      Map<String, Double> cold = first(folder, small, "cold");
      argon2.add(cold.get("argon2"));
      rest.add(cold.get("rest"));
      afterwards.add(first(folder, small, "warm").get("rest"));
    }
    table.row("Argon2id, first of a process", new Samples(argon2));
    table.row("the rest, first of a process, one case", new Samples(rest));
    table.row(
        "the rest, first, libraries loaded while the passphrase was typed",
        new Samples(afterwards));
    table.row("Argon2id, warm", unlocks(small).argon2());
    table.row("the rest, warm, one case", unlocks(small).rest());
    table.row("the rest, warm, 10,000 cases", unlocks(large).rest());
  }

  private static Map<String, Double> first(Path folder, Path caseFile, String how)
      throws Exception {
    Path own = Files.createTempDirectory(folder, "unlock");
    return Children.run(
        Children.of(FirstUnlock.class, own), caseFile.toAbsolutePath().toString(), how);
  }

  private record Unlocks(Samples argon2, Samples rest) {}

  private static Unlocks unlocks(Path caseFile) {
    List<Double> argon2 = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    for (int i = 0; i < 2 + 7; i++) {
      Vault.Unlocked unlocked = Vault.unlock(caseFile);
      unlocked.vault().close();
      if (i >= 2) {
        argon2.add(unlocked.argon2());
        rest.add(unlocked.rest());
      }
    }
    return new Unlocks(new Samples(argon2), new Samples(rest));
  }

  private static Samples plain(Path folder) throws Exception {
    Path file = folder.resolve("plain");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return Samples.of(
          20,
          100,
          () -> {
            channel.write(ByteBuffer.allocate(4096));
            channel.force(false);
            return true;
          });
    }
  }

  private static void save(Table table, OpenVault vault, String name) throws Exception {
    SessionServices services = Casework.services(vault, Clock.systemUTC());
    CaseId id = services.cases.open(Language.FR).id();
    AtomicInteger n = new AtomicInteger();
    Samples saved =
        Samples.of(
            50,
            200,
            () -> services.interview.answer(id, ANSWER, "an invented name " + n.getAndIncrement()));
    table.row(name, SAVE_TARGET, saved);
  }

  /**
   * Between two readings somebody looks at an item in another case, and no search is made twice:
   * the database would give the last result again if nothing had changed.
   */
  private static Samples afterWork(
      SessionServices services, int warmUp, int times, IntFunction<Object> reading)
      throws Exception {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < warmUp + times; i++) {
      CaseId other = new CaseId(1 + i * 7);
      services.interview.answer(other, AgeRoute.NOW, "yes");
      services.interview.answer(other, AgeRoute.IMAGES, "all");
      services.items.check(
          services.items.of(other).subList(0, 1),
          ContentItem.Seen.ONLINE,
          Clock.systemUTC().instant(),
          "");
      int n = i;
      double took = Samples.time(() -> reading.apply(n));
      if (i >= warmUp) {
        values.add(took);
      }
      if (values.size() >= ENOUGH && values.getFirst() > SLOW) {
        break;
      }
    }
    return new Samples(values);
  }

  private static void search(Table table, SessionServices services, LargeCaseFile made)
      throws Exception {
    Map<String, IntFunction<String>> searches = new LinkedHashMap<>();
    searches.put("a reference", made::someReference);
    searches.put("the beginning of a word", n -> made.someWord(n).substring(0, 4));
    searches.put("a whole address", n -> made.someAddresses().get(n));
    searches.put("a host and a word", n -> "chirp " + made.someWord(n));
    searches.put("what every address begins with", n -> "https".substring(0, 2 + n % 4));
    searches.put(
        "two words that every address has",
        n -> "examp" + "le".substring(0, n % 3) + " statu" + "s".substring(0, n % 2));
    searches.put("a host and a year", n -> "forum " + (2022 + n % 4));
    searches.put("two hosts, which few things have both", n -> "forum-" + (11 + n % 28) + " chirp");
    searches.put("one letter", n -> Character.toString('a' + n % 26));
    searches.put("a word that nothing has", n -> "xylophone" + n);
    searches.put("such a word beside one that every address has", n -> "example xylo" + n);
    for (Map.Entry<String, IntFunction<String>> each : searches.entrySet()) {
      Set<Integer> found = new TreeSet<>();
      Samples took =
          afterWork(
              services,
              5,
              20,
              n -> found.add(services.cases.search(each.getValue().apply(n), HITS).size()));
      table.row("search: " + each.getKey() + ", " + found(found), SEARCH_TARGET, took);
    }
  }

  private static String found(Set<Integer> counts) {
    int least = Collections.min(counts);
    int most = Collections.max(counts);
    String number = most == HITS ? "the first 50" : Integer.toString(most);
    return (least == most ? number : least + " to " + number) + " found";
  }

  /** Every time in a case of its own that knows the person, so that her names are looked for. */
  private static void paste(Table table, OpenVault vault, String name) throws Exception {
    SessionServices services = Casework.services(vault, Clock.systemUTC());
    String text = pasted();
    List<CaseId> cases = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      cases.add(LetterCase.about(services, LetterCase.addresses(1)).id());
    }
    Iterator<CaseId> next = cases.iterator();
    table.row(
        name,
        PASTE_TARGET,
        Samples.of(
            3,
            5,
            () -> {
              CaseId id = next.next();
              services.items.paste(id, text, ContentItem.SeenBy.PERSON, Optional.empty());
              return services.desk.overview(id).state().items().stream()
                  .collect(Collectors.groupingBy(ContentItem::platform));
            }));
  }

  /** Addresses as they come out of a chat: with words around them, on many hosts. */
  static String pasted() {
    StringBuilder text = new StringBuilder();
    List<String> addresses = LetterCase.addresses(PASTED);
    for (int i = 0; i < addresses.size(); i++) {
      String address =
          i % 3 == 0
              ? addresses.get(i)
              : addresses.get(i).replace("chirp.example", "forum-" + i % 50 + ".example");
      text.append("[").append(i).append("] ").append(address).append(" seen today\n");
    }
    return text.toString();
  }
}
