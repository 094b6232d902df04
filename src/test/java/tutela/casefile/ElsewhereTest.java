package tutela.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.app.Casework;
import tutela.app.SessionServices;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.ErasureReason;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Rows;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Change;
import tutela.tracking.ClosingService;
import tutela.tracking.domain.ClosingReason;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** What stands in two cases is told in both, and goes with either; by real encrypted rows. */
final class ElsewhereTest {
  private static final String SHARED = "https://chirp.example/p/1";
  private static final FieldId ACCOUNTS = new FieldId("dist.who.accounts");
  private static final FieldId WHO = new FieldId("dist.who");
  private static final FieldId FROM = new FieldId("thr.from");

  @TempDir private static Path folder;
  private static Casework work;
  private static SessionServices services;
  private CaseId here;
  private CaseId there;

  @BeforeAll
  static void open() {
    work = Casework.in(folder.resolve("one"));
    services = work.services();
  }

  @AfterAll
  static void close() {
    work.close();
  }

  @BeforeEach
  void twoCases() {
    here = services.cases.open(Language.FR).id();
    there = services.cases.open(Language.NL).id();
  }

  /** Nothing of one test is told in the next. */
  @AfterEach
  void erase() {
    for (CaseId id : List.of(here, there)) {
      work.vault()
          .database()
          .change(
              Change.of("test.erased"),
              handle ->
                  handle.createUpdate("DELETE FROM cases WHERE id = :id").bind("id", id).execute());
    }
  }

  private void paste(CaseId caseId, String text) {
    services.items.paste(caseId, text, ContentItem.SeenBy.PERSON, Optional.empty());
  }

  private List<Integer> told(CaseId caseId) {
    return services.elsewhere.numbers(caseId, services.items.of(caseId));
  }

  private Set<FieldId> named(CaseId caseId) {
    return services.compared.elsewhere(caseId, services.elsewhere);
  }

  private void say(CaseId caseId, FieldId field, String value) {
    services.interview.answer(caseId, field, value);
  }

  private static String row(String... parts) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      row.put(parts[i], parts[i + 1]);
    }
    return Rows.of(row).text();
  }

  private static List<String> rows(OpenVault vault) {
    return vault
        .database()
        .read(
            handle ->
                handle
                    .createQuery("SELECT mark FROM elsewhere ORDER BY mark")
                    .mapTo(byte[].class)
                    .map(HexFormat.of()::formatHex)
                    .list());
  }

  @Test
  void anAddressInAnotherSpellingIsToldInBothCases() {
    paste(here, "https://chirp.example/p/1 https://chirp.example/p/2#b https://chirp.example/p/3");
    assertThat(told(here)).isEmpty();

    paste(there, "http://www.CHIRP.example:80/p/2?utm_source=x#b https://chirp.example/p/3#c");

    assertThat(told(here)).containsExactly(2);
    assertThat(told(there)).as("another fragment may be another page").containsExactly(1);
  }

  @Test
  void aClosedCaseStillCounts() {
    paste(here, SHARED);
    paste(there, SHARED);
    services.closing.close(there, ClosingReason.HER_WISH, "", ClosingService.Seen.LEFT_OPEN);

    assertThat(told(here)).containsExactly(1);
  }

  @Test
  void anAccountInAnotherSpellingIsToldUntilItIsTakenBack() {
    say(here, ACCOUNTS, row("service", "Telegram", "name", "@Rohan_B"));
    say(there, FROM, "telegram, rohan_b");

    assertThat(named(here)).containsExactly(ACCOUNTS);
    assertThat(named(there)).containsExactly(FROM);

    say(there, FROM, "");
    assertThat(named(here)).isEmpty();
    say(there, ACCOUNTS, row("address", "https://t.me/rohan_b"));
    assertThat(named(here)).containsExactly(ACCOUNTS);
    say(there, ACCOUNTS, row("address", "https://t.me/somebody_else"));
    assertThat(named(here)).isEmpty();
  }

  @Test
  void numbersAndMailboxesOfADistributorAreCompared() {
    say(here, WHO, row("name", "Rohan", "phone", "0470 12 34 56"));
    say(there, WHO, row("name", "Rohan", "phone", "0470 99 99 99"));
    assertThat(named(here)).as("a name is no contact").isEmpty();

    say(there, WHO, row("phone", "0470 99 99 99") + "\n\n" + row("phone", "+32 470 123456"));
    assertThat(named(here)).containsExactly(WHO);

    say(there, WHO, row("email", "ROHAN@mail.example"));
    assertThat(named(here)).isEmpty();
    say(here, WHO, row("email", "rohan@mail.example"));
    assertThat(named(there)).containsExactly(WHO);
  }

  @Test
  void whatIsErasedIsToldNoMoreAndLeavesNoRow() {
    paste(here, SHARED);
    paste(there, SHARED);
    say(there, ACCOUNTS, row("service", "Telegram", "name", "@Rohan_B"));
    assertThat(rows(work.vault())).hasSize(3);

    services.cases.erase(there, services.cases.get(there).reference(), ErasureReason.HER_WISH);

    assertThat(told(here)).isEmpty();
    assertThat(rows(work.vault())).hasSize(1);
  }

  @Test
  void whatWasNotComparedYetIsAndSoIsEverythingUnderANewKey() {
    paste(here, SHARED);
    paste(there, SHARED);
    List<String> before = rows(work.vault());
    forget("elsewhere");
    forget("elsewhere_case");
    assertThat(told(here)).as("as after the migration").containsExactly(1);
    assertThat(rows(work.vault())).isEqualTo(before);
    assertThat(services.elsewhere.catchUp()).as("nothing is left to do").isFalse();

    work.vault().renew(Vaults.key(), Progress.none());
    assertThat(told(there)).containsExactly(1);
    assertThat(rows(work.vault())).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  void theRowsHoldNothingThatCanBeReadAndOtherCaseFilesMakeOthers() throws IOException {
    String account = row("service", "Telegram", "name", "quokkamarker");
    List<String> made;
    Path other = folder.resolve("two");
    try (Casework theirs = Casework.in(other)) {
      CaseId id = theirs.services().cases.open(Language.FR).id();
      theirs.services().interview.answer(id, ACCOUNTS, account);
      made = rows(theirs.vault());
      forget(theirs, "interview_answer");
      // what H2 still has of the answer in old pages goes with them
      theirs.vault().renew(Vaults.key(), Progress.none());
      assertThat(rows(theirs.vault())).isEqualTo(made);
    }
    assertThat(made).hasSize(1).allMatch(mark -> mark.length() == 64);
    assertThat(new String(Vaults.pages(other), StandardCharsets.ISO_8859_1))
        .doesNotContainIgnoringCase("quokkamarker");

    say(here, ACCOUNTS, account);
    assertThat(rows(work.vault())).hasSize(1).doesNotContainAnyElementsOf(made);
  }

  private static void forget(String table) {
    forget(work, table);
  }

  private static void forget(Casework of, String table) {
    of.vault()
        .database()
        .change(Change.of("test.forgotten"), handle -> handle.execute("DELETE FROM " + table));
  }

  @Test
  void theJournalHoldsNeitherTheValueNorTheOtherCase() {
    paste(here, "https://chirp.example/p/quokkamarker");
    paste(there, "https://chirp.example/p/quokkamarker");
    told(here);
    forget("elsewhere_case");
    services.elsewhere.catchUp();
    List<String> entries =
        work.vault()
            .database()
            .read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT subject || ' ' || COALESCE(CAST(case_id AS VARCHAR), '-') FROM journal WHERE kind = 'elsewhere.made'")
                        .mapTo(String.class)
                        .list());
    assertThat(entries).isNotEmpty().containsOnly(" -");
  }
}
