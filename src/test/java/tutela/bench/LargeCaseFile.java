package tutela.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.casefile.domain.CanonicalUrl;
import tutela.casefile.domain.CaseReference;
import tutela.storage.Change;
import tutela.storage.Database;

/**
 * Fills a case file as an office would in many years: cases with items, checks, mandates, letters,
 * notices and tasks. All of it is invented, every address is on a reserved name, and every run
 * makes the same. The rows are those the program writes, but many in one transaction.
 *
 * <p>All cases stay open, since that is the most a desk may have to count.
 */
final class LargeCaseFile {
  static final int CASES = 10_000;
  static final int ITEMS_EACH = 20;

  private static final int AT_ONCE = 1_250;
  private static final int LETTER_EVERY = 2;
  private static final int FILE_SIZE = 4_000;
  private static final int YEARS = 4;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "cor", "di", "fel", "gu", "hal", "iv", "jo", "kra", "lum", "mi", "nor", "os", "pru",
          "quel", "ri", "sta", "tev", "ul", "vo", "wim", "zan");

  private final LargeWordIndex index = new LargeWordIndex();
  private final Random random = new Random(20_26);
  private final List<String> words = new ArrayList<>();
  private final String letterText;
  private final Instant now;
  private final List<String> someAddresses = new ArrayList<>();

  /**
   * @param letterText of a real letter; each here says the same about other addresses
   */
  LargeCaseFile(String letterText, Instant now) {
    this.letterText = letterText;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
    for (int i = 0; i < 6_000; i++) {
      words.add(syllable() + syllable() + syllable());
    }
  }

  private String syllable() {
    return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /** A word that stands in some hundred addresses. */
  String someWord(int n) {
    return words.get(n);
  }

  /** Some addresses of items; known once the case file is filled. */
  List<String> someAddresses() {
    return someAddresses;
  }

  String someReference(int n) {
    return CaseReference.of(2022 + n % YEARS, "", 1234 + n);
  }

  void fill(Database database) {
    for (int from = 0; from < CASES; from += AT_ONCE) {
      int first = from;
      change(database, handle -> fill(handle, first));
    }
    index.keep(database);
  }

  static void change(Database database, Consumer<Handle> work) {
    database.change(
        Change.of("bench.filled"),
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  private void fill(Handle handle, int first) {
    PreparedBatch cases =
        handle.prepareBatch(
            """
            INSERT INTO cases (reference, case_year, case_number, language, route, opened_at, caseworker, touched_at)
            VALUES (:reference, :year, :number, :language, 'A', :opened, 'Aïcha Lejeune', :touched)
            """);
    List<String> references = new ArrayList<>();
    for (int i = first; i < first + AT_ONCE; i++) {
      int perYear = CASES / YEARS;
      int year = 2022 + i / perYear;
      String reference = CaseReference.of(year, "", i % perYear + 1);
      Instant opened =
          LocalDate.of(year, 1, 1)
              .plusDays(i % perYear * 364L / perYear)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC);
      references.add(reference);
      cases
          .bind("reference", reference)
          .bind("year", year)
          .bind("number", i % perYear + 1)
          .bind("language", List.of("FR", "NL", "DE").get(i % 3))
          .bind("opened", opened)
          .bind("touched", opened.plus(random.nextInt(200 * 24), ChronoUnit.HOURS))
          .add();
    }
    List<Long> ids = cases.executePreparedBatch("id").mapTo(Long.class).list();
    for (int i = 0; i < ids.size(); i++) {
      index.add("CASE", ids.get(i), ids.get(i), references.get(i));
    }
    List<String> letterTexts = items(handle, ids);
    mandates(handle, ids);
    letters(handle, ids, references, letterTexts);
    tasks(handle, ids, first);
  }

  /** Gives for each case what a letter would list. */
  private List<String> items(Handle handle, List<Long> cases) {
    PreparedBatch items =
        handle.prepareBatch(
            """
            INSERT INTO content_item (case_id, number, url, canonical, description, platform, kind,
              first_seen_by, age_mark, added_at, seen, seen_at)
            VALUES (:caseId, :number, :url, :canonical, '', :platform, 'IMAGE', 'PERSON', 'NONE', :at, :seen, :seenAt)
            """);
    List<String> urls = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    for (long caseId : cases) {
      StringBuilder list = new StringBuilder();
      for (int n = 1; n <= ITEMS_EACH; n++) {
        int platform = random.nextInt(40);
        String host = platform < 10 ? "chirp.example" : "forum-" + platform + ".example";
        String url =
            "https://%s/%s/%s-%s/status/%d"
                .formatted(host, word(), word(), word(), 100_000_000 + random.nextInt(900_000_000));
        String was = List.of("ONLINE", "ONLINE", "REMOVED", "NOT_CHECKED").get(random.nextInt(4));
        urls.add(url);
        if (n == 1 && random.nextInt(CASES / 100) == 0) {
          someAddresses.add(url);
        }
        seen.add(was);
        list.append(url).append('\n');
        items
            .bind("caseId", caseId)
            .bind("number", n)
            .bind("url", url)
            .bind("canonical", CanonicalUrl.of(url, h -> Set.of()).text())
            .bind("platform", platform < 10 ? "chirp" : host)
            .bind("at", now.minus(random.nextInt(1000), ChronoUnit.DAYS))
            .bind("seen", was)
            .bind(
                "seenAt",
                was.equals("NOT_CHECKED")
                    ? Optional.<Instant>empty()
                    : Optional.of(now.minus(1, ChronoUnit.DAYS)))
            .add();
      }
      lists.add(list.toString());
    }
    List<Long> ids = items.executePreparedBatch("id").mapTo(Long.class).list();
    PreparedBatch checks =
        handle.prepareBatch(
            """
            INSERT INTO item_check (item_id, case_id, result, at, checked_by, note, recorded_at)
            VALUES (:item, :caseId, :result, :at, 'Aïcha Lejeune', '', :at)
            """);
    for (int i = 0; i < ids.size(); i++) {
      long caseId = cases.get(i / ITEMS_EACH);
      index.add("ITEM", ids.get(i), caseId, urls.get(i));
      if (!seen.get(i).equals("NOT_CHECKED")) {
        checks
            .bind("item", ids.get(i))
            .bind("caseId", caseId)
            .bind("result", seen.get(i))
            .bind("at", now.minus(1, ChronoUnit.DAYS))
            .add();
      }
    }
    checks.execute();
    return lists;
  }

  private void mandates(Handle handle, List<Long> cases) {
    PreparedBatch mandates =
        handle.prepareBatch(
            """
            INSERT INTO mandate (case_id, signed_on, place, limits, text_version, recorded_at, withdrawn_how)
            VALUES (:caseId, :on, 'Namur', '', '1', :at, '')
            """);
    for (long caseId : cases) {
      if (random.nextInt(10) < 8) {
        mandates
            .bind("caseId", caseId)
            .bind("on", LocalDate.of(2024, 5, 6))
            .bind("at", now.minus(30, ChronoUnit.DAYS))
            .add();
      }
    }
    mandates.execute();
  }

  /** The sealed files of the letters, shorter than real ones. */
  private List<Long> files(Handle handle, List<Long> cases, List<String> references) {
    PreparedBatch files =
        handle.prepareBatch(
            """
            INSERT INTO attachment (case_id, kind, file_name, media_type, byte_count, sha256, sealed_at)
            VALUES (:caseId, 'LETTER', :name, 'application/pdf', :size, :sha, :at)
            """);
    for (int i = 0; i < cases.size(); i += LETTER_EVERY) {
      files
          .bind("caseId", cases.get(i))
          .bind("name", references.get(i) + "-L1.pdf")
          .bind("size", FILE_SIZE)
          .bind("sha", "0".repeat(64))
          .bind("at", now)
          .add();
    }
    List<Long> ids = files.executePreparedBatch("id").mapTo(Long.class).list();
    PreparedBatch parts =
        handle.prepareBatch(
            "INSERT INTO attachment_part (attachment_id, part, bytes) VALUES (:id, 1, :bytes)");
    for (long id : ids) {
      byte[] bytes = new byte[FILE_SIZE];
      random.nextBytes(bytes);
      parts.bind("id", id).bind("bytes", bytes).add();
    }
    parts.execute();
    return ids;
  }

  private void letters(
      Handle handle, List<Long> cases, List<String> references, List<String> lists) {
    List<Long> files = files(handle, cases, references);
    PreparedBatch letters =
        handle.prepareBatch(
            """
            INSERT INTO letter (case_id, number, template, rung, addressee, addressee_name, language, begun_at, final_at, final_text, pdf, address_list, address_table)
            VALUES (:caseId, 1, 'removal-request', 'REQUEST', 'chirp', 'Chirp (invented)', 'EN', :at, :at, :text, :file, :file, :file)
            """);
    List<Long> with = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += LETTER_EVERY) {
      String text = references.get(i) + "/L1\n" + letterText + "\n" + lists.get(i);
      with.add(cases.get(i));
      texts.add(text);
      letters
          .bind("caseId", cases.get(i))
          .bind("text", text)
          .bind("file", files.get(i / LETTER_EVERY))
          .bind("at", now.minus(20, ChronoUnit.DAYS))
          .add();
    }
    List<Long> ids = letters.executePreparedBatch("id").mapTo(Long.class).list();
    PreparedBatch notices =
        handle.prepareBatch(
            """
            INSERT INTO notice (case_id, letter_id, channels, sent_at, tracking_number, received_how, ticket)
            VALUES (:caseId, :letter, 'EMAIL', :at, '', '', '')
            """);
    for (int i = 0; i < ids.size(); i++) {
      index.add("LETTER", ids.get(i), with.get(i), texts.get(i));
      notices
          .bind("caseId", with.get(i))
          .bind("letter", ids.get(i))
          .bind("at", now.minus(19, ChronoUnit.DAYS))
          .add();
    }
    notices.execute();
  }

  /** One in fifty is late, one in two hundred is due today, the rest waits. */
  private void tasks(Handle handle, List<Long> cases, int first) {
    PreparedBatch tasks =
        handle.prepareBatch(
            """
            INSERT INTO task (case_id, kind, addressee, addressee_name, rung, items, rule, from_at, due_at)
            VALUES (:caseId, 'NEXT_RUNG', 'chirp', 'Chirp (invented)', 'REMINDER', 5, '', :from, :due)
            """);
    for (int i = 0; i < cases.size(); i++) {
      int number = first + i;
      Instant due =
          number % 50 == 0
              ? now.minus(2 + random.nextInt(20), ChronoUnit.DAYS)
              : number % 200 == 1 ? now : now.plus(48 + random.nextInt(2_000), ChronoUnit.HOURS);
      tasks
          .bind("caseId", cases.get(i))
          .bind("from", due.minus(5, ChronoUnit.DAYS))
          .bind("due", due)
          .add();
    }
    tasks.execute();
  }
}
