package tutela.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Administrator;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.vault.OpenVault;

/**
 * What the seals of rows cost: the same work in two case files by turns, one of which has lost its
 * triggers.
 */
final class Seals {
  private static final FieldId ANSWER = new FieldId("who.name.call");
  private static final int PART = 64 << 10;
  private static final int PARTS = 640;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Seals() {}

  /**
   * @param large case file of many years
   */
  static void measure(Table table, Path folder, Path large) throws Exception {
    table.part("Row seals: with them and without, by turns", "work");
    try (OpenVault sealed = Vault.create(folder.resolve("sealed"));
        OpenVault bare = Vault.create(folder.resolve("bare"))) {
      Administrator.unseal(bare.database());
      List<OpenVault> both = List.of(sealed, bare);
      List<SessionServices> services =
          both.stream().map(v -> Casework.services(v, Clock.systemUTC())).toList();
      List<CaseId> cases = services.stream().map(s -> s.cases.open(Language.FR).id()).toList();
      compare(
          table,
          "one answer saved",
          50,
          300,
          n -> services.get(n).interview.answer(cases.get(n), ANSWER, "invented " + Math.random()));
      String text = CaseFile.pasted();
      List<List<CaseId>> fresh = new ArrayList<>();
      for (SessionServices each : services) {
        List<CaseId> some = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          some.add(LetterCase.about(each, LetterCase.addresses(1)).id());
        }
        fresh.add(some);
      }
      compare(
          table,
          "5,000 addresses pasted",
          2,
          6,
          n ->
              services
                  .get(n)
                  .items
                  .paste(
                      fresh.get(n).removeLast(),
                      text,
                      ContentItem.SeenBy.PERSON,
                      Optional.empty()));
      compare(
          table,
          "an attachment of 40 MB",
          1,
          5,
          n -> attach(both.get(n).database(), cases.get(n).value()));
    }
    try (OpenVault vault = Vault.unlock(large).vault()) {
      table.part("Looking at everything at 10,000 cases, 200,000 items", "part");
      table.row("all pages", Samples.of(1, 3, () -> vault.sweep(Progress.none())));
      table.row("the journal", Samples.of(1, 3, vault::verifyJournal));
      table.row("pages, journal and all rows", Samples.of(1, 3, () -> sound(vault)));
      long before = THREADS.getCurrentThreadCpuTime();
      sound(vault);
      table.row(
          "the same, of the processor",
          Samples.of((THREADS.getCurrentThreadCpuTime() - before) / 1e6));
      table.remark(
          vault.verify(Progress.none()).tables().stream()
              .filter(t -> t.found() > 0)
              .map(t -> t.table() + " " + t.found())
              .collect(Collectors.joining(", ")));
    }
  }

  private static boolean sound(OpenVault vault) {
    if (!vault.verify(Progress.none()).sound()) {
      throw new IllegalStateException("not sound");
    }
    return true;
  }

  private interface Work {
    Object in(int which);
  }

  private static void compare(Table table, String name, int warmUp, int times, Work work)
      throws Exception {
    List<List<Double>> clock = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Double>> processor = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < warmUp + times; i++) {
      for (int which = 0; which < 2; which++) {
        int n = which;
        long before = THREADS.getCurrentThreadCpuTime();
        double took = Samples.time(() -> String.valueOf(work.in(n)));
        if (i >= warmUp) {
          clock.get(which).add(took);
          processor.get(which).add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
        }
      }
    }
    table.row(name + ", with seals", new Samples(clock.get(0)));
    table.row(name + ", without", new Samples(clock.get(1)));
    table.row(name + ", with seals, of the processor", new Samples(processor.get(0)));
    table.row(name + ", without, of the processor", new Samples(processor.get(1)));
    table.remark(
        String.format(
            Locale.ROOT,
            "Ratio %.2f by the clock, %.2f by the processor.",
            ratio(clock),
            ratio(processor)));
  }

  private static double ratio(List<List<Double>> both) {
    return new Samples(both.get(0)).median() / new Samples(both.get(1)).median();
  }

  private static int attach(Database database, long caseId) {
    return database.change(
        Change.of("bench.attached"),
        handle -> {
          long id =
              handle
                  .createUpdate(
                      """
                      INSERT INTO attachment (case_id, kind, file_name, media_type, byte_count, sha256, sealed_at)
                      VALUES (:caseId, 'REPLY', 'a.pdf', 'application/pdf', 1, :sha, :at)
                      """)
                  .bind("caseId", caseId)
                  .bind("sha", "0".repeat(64))
                  .bind("at", Clock.systemUTC().instant())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(long.class)
                  .one();
          PreparedBatch parts =
              handle.prepareBatch(
                  "INSERT INTO attachment_part (attachment_id, part, bytes) VALUES (:id, :part, :bytes)");
          byte[] bytes = new byte[PART];
          for (int part = 1; part <= PARTS; part++) {
            parts.bind("id", id).bind("part", part).bind("bytes", bytes).add();
          }
          return parts.execute().length;
        });
  }
}
