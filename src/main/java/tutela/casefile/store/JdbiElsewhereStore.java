package tutela.casefile.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.casefile.ElsewhereService;
import tutela.casefile.domain.Mark;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/**
 * Keyed hashes of what stands in each case. They are made anew, in the same transaction, whenever a
 * change touches what they are made from, and always in a turn of the database: so they are of the
 * key that it is under.
 */
public final class JdbiElsewhereStore implements ElsewhereService.Store {
  private static final HexFormat HEX = HexFormat.of();

  private final Database database;
  private final ElsewhereService.Hash hash;
  private final List<ElsewhereService.Source> sources;

  public JdbiElsewhereStore(
      Database database, ElsewhereService.Hash hash, List<ElsewhereService.Source> sources) {
    this.database = database;
    this.hash = hash;
    this.sources = List.copyOf(sources);
    database.beforeCommit(this::follow);
  }

  private void follow(Handle handle, Change change) {
    if (change.caseId().isEmpty()) {
      return;
    }
    CaseId caseId = change.caseId().get();
    if (change.kind().equals("case.opened")) {
      stamp(handle, caseId, stamp());
    }
    for (ElsewhereService.Source source : sources) {
      if (source.isMovedBy(change.kind(), change.subject())) {
        write(handle, caseId, source);
      }
    }
  }

  private void write(Handle handle, CaseId caseId, ElsewhereService.Source source) {
    Set<String> wanted =
        source.marks(caseId).stream().map(this::hashed).collect(Collectors.toSet());
    Set<String> kept =
        handle
            .createQuery("SELECT mark FROM elsewhere WHERE case_id = :id AND origin = :origin")
            .bind("id", caseId)
            .bind("origin", source.name())
            .mapTo(byte[].class)
            .map(HEX::formatHex)
            .collect(Collectors.toSet());
    Set<String> gone = new HashSet<>(kept);
    gone.removeAll(wanted);
    wanted.removeAll(kept);
    execute(
        handle.prepareBatch(
            "DELETE FROM elsewhere WHERE mark = :mark AND case_id = :id AND origin = :origin"),
        gone,
        caseId,
        source);
    execute(
        handle.prepareBatch(
            "INSERT INTO elsewhere (mark, case_id, origin) VALUES (:mark, :id, :origin)"),
        wanted,
        caseId,
        source);
  }

  private static void execute(
      PreparedBatch batch, Set<String> marks, CaseId caseId, ElsewhereService.Source source) {
    for (String mark : marks) {
      batch.bind("mark", HEX.parseHex(mark)).bind("id", caseId).bind("origin", source.name()).add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private String hashed(Mark mark) {
    return HEX.formatHex(hash(mark.kind() + "\n" + mark.value()));
  }

  private byte[] stamp() {
    return hash(
        sources.stream()
            .map(source -> source.name() + " " + source.rules())
            .collect(Collectors.joining("\n", "rules\n", "")));
  }

  private byte[] hash(String text) {
    return hash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean catchUp(int cases) {
    if (database.isLookedAt() || toDo(1).isEmpty()) {
      return false;
    }
    database.change(
        Change.of("elsewhere.made"),
        handle -> {
          List<CaseId> some = toDo(handle, cases);
          for (CaseId caseId : some) {
            sources.forEach(source -> write(handle, caseId, source));
            stamp(handle, caseId, stamp());
          }
          return some.size();
        });
    return !toDo(1).isEmpty();
  }

  private List<CaseId> toDo(int cases) {
    return database.read(handle -> toDo(handle, cases));
  }

  private List<CaseId> toDo(Handle handle, int cases) {
    return handle
        .createQuery(
            """
            SELECT c.id FROM cases c LEFT JOIN elsewhere_case e ON e.case_id = c.id
            WHERE e.stamp IS NULL OR e.stamp <> :stamp LIMIT :cases
            """)
        .bind("stamp", stamp())
        .bind("cases", cases)
        .mapTo(Long.class)
        .map(CaseId::new)
        .list();
  }

  private static void stamp(Handle handle, CaseId caseId, byte[] stamp) {
    handle
        .createUpdate(
            "MERGE INTO elsewhere_case (case_id, stamp) KEY (case_id) VALUES (:id, :stamp)")
        .bind("id", caseId)
        .bind("stamp", stamp)
        .execute();
  }

  @Override
  public Set<Mark> shared(CaseId caseId, Collection<Mark> marks) {
    return database.read(
        handle -> {
          Set<String> shared =
              handle
                  .createQuery(
                      """
                      SELECT DISTINCT o.mark FROM elsewhere o WHERE o.case_id = :id
                        AND EXISTS (SELECT 1 FROM elsewhere x WHERE x.mark = o.mark AND x.case_id <> :id)
                      """)
                  .bind("id", caseId)
                  .mapTo(byte[].class)
                  .map(HEX::formatHex)
                  .collect(Collectors.toSet());
          if (shared.isEmpty()) {
            return Set.of();
          }
          Map<Mark, String> hashes = new HashMap<>();
          marks.forEach(mark -> hashes.computeIfAbsent(mark, this::hashed));
          hashes.values().retainAll(shared);
          return Set.copyOf(hashes.keySet());
        });
  }
}
