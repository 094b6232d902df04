package tutela.letters.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.SearchHit;
import tutela.casefile.domain.SearchTerms;
import tutela.kernel.AddresseeId;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.letters.domain.Decision;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.storage.WordIndex;

/** Letters, the caseworker's own passages, decisions. */
public final class JdbiLetterStore implements LetterService.Store {
  private static final String SELECT =
      """
      SELECT id, case_id, number, template, rung, addressee, addressee_name, language, begun_at, follows,
        final_at, final_text, pdf, address_list, address_table FROM letter
      """;

  private final Database database;

  public JdbiLetterStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Letter> of(CaseId caseId) {
    return database.read(
        handle -> {
          Map<Long, List<ItemId>> items = new HashMap<>();
          handle
              .createQuery(
                  """
                  SELECT x.letter_id, x.item_id FROM letter_item x JOIN letter l ON l.id = x.letter_id
                  WHERE l.case_id = :id ORDER BY x.item_id
                  """)
              .bind("id", caseId)
              .map(
                  r ->
                      items
                          .computeIfAbsent(
                              r.getColumn("letter_id", Long.class), k -> new ArrayList<>())
                          .add(new ItemId(r.getColumn("item_id", Long.class))))
              .list();
          return handle
              .createQuery(SELECT + "WHERE case_id = :id ORDER BY number")
              .bind("id", caseId)
              .map(r -> letter(r, items.getOrDefault(r.getColumn("id", Long.class), List.of())))
              .list();
        });
  }

  @Override
  public Optional<Letter> find(LetterId id) {
    return database.read(handle -> find(handle, id));
  }

  private static Optional<Letter> find(Handle handle, LetterId id) {
    List<ItemId> items =
        handle
            .createQuery("SELECT item_id FROM letter_item WHERE letter_id = :id ORDER BY item_id")
            .bind("id", id)
            .mapTo(ItemId.class)
            .list();
    return handle
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id)
        .map(r -> letter(r, items))
        .findOne();
  }

  private static Letter letter(RowView r, List<ItemId> items) {
    @Nullable Instant finalAt = r.getColumn("final_at", Instant.class);
    return new Letter(
        new LetterId(r.getColumn("id", Long.class)),
        new CaseId(r.getColumn("case_id", Long.class)),
        r.getColumn("number", Integer.class),
        r.getColumn("template", String.class),
        r.getColumn("rung", Rung.class),
        new AddresseeId(r.getColumn("addressee", String.class)),
        r.getColumn("addressee_name", String.class),
        r.getColumn("language", Language.class),
        r.getColumn("begun_at", Instant.class),
        items,
        Optional.ofNullable(r.getColumn("follows", Long.class)).map(LetterId::new),
        finalAt == null
            ? Optional.empty()
            : Optional.of(
                new Letter.Frozen(
                    finalAt,
                    r.getColumn("final_text", String.class),
                    new AttachmentId(r.getColumn("pdf", Long.class)),
                    new AttachmentId(r.getColumn("address_list", Long.class)),
                    new AttachmentId(r.getColumn("address_table", Long.class)))));
  }

  @Override
  public Letter add(
      CaseId caseId,
      String template,
      Rung rung,
      AddresseeId addressee,
      String addresseeName,
      Language language,
      List<ItemId> items,
      Optional<LetterId> follows,
      Instant at) {
    return database.change(
        made -> Change.of("letter.begun", caseId, "L" + made.number()),
        handle -> {
          LetterId id =
              new LetterId(
                  handle
                      .createUpdate(
                          """
                          INSERT INTO letter (case_id, number, template, rung, addressee, addressee_name, language, begun_at, follows)
                          VALUES (:caseId, (SELECT COALESCE(MAX(number), 0) + 1 FROM letter WHERE case_id = :caseId),
                            :template, :rung, :addressee, :name, :language, :at, :follows)
                          """)
                      .bind("caseId", caseId)
                      .bind("template", template)
                      .bind("rung", rung)
                      .bind("addressee", addressee)
                      .bind("name", addresseeName)
                      .bind("language", language)
                      .bind("at", at)
                      .bind("follows", follows.map(LetterId::value).orElse(null))
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one());
          putItems(handle, id, items);
          putTerms(handle, id, caseId, addresseeName);
          return find(handle, id).orElseThrow();
        });
  }

  private static void putItems(Handle handle, LetterId id, List<ItemId> items) {
    handle.createUpdate("DELETE FROM letter_item WHERE letter_id = :id").bind("id", id).execute();
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO letter_item (letter_id, item_id) VALUES (:id, :item)");
    items.stream().distinct().forEach(item -> batch.bind("id", id).bind("item", item).add());
    batch.execute();
  }

  /** Addressee and, once final, the text are found by their words. */
  private static void putTerms(Handle handle, LetterId id, CaseId caseId, String text) {
    WordIndex.put(handle, SearchHit.Kind.LETTER.name(), caseId, id.value(), SearchTerms.of(text));
  }

  @Override
  public void readdress(
      LetterId id, CaseId caseId, AddresseeId addressee, String name, Language language) {
    database.change(
        Change.of("letter.readdressed", caseId, "L" + id.value()),
        handle -> {
          putTerms(handle, id, caseId, name);
          return handle
              .createUpdate(
                  """
                  UPDATE letter SET addressee = :addressee, addressee_name = :name, language = :language
                  WHERE id = :id AND final_at IS NULL
                  """)
              .bind("addressee", addressee)
              .bind("name", name)
              .bind("language", language)
              .bind("id", id)
              .execute();
        });
  }

  @Override
  public void setItems(LetterId id, CaseId caseId, List<ItemId> items) {
    database.change(
        Change.of("letter.items", caseId, "L" + id.value()),
        handle -> {
          putItems(handle, id, items);
          return true;
        });
  }

  @Override
  public Map<String, String> own(LetterId id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT place, words FROM letter_passage WHERE letter_id = :id")
                .bind("id", id)
                .reduceRows(
                    new HashMap<>(),
                    (map, row) -> {
                      map.put(
                          row.getColumn("place", String.class),
                          row.getColumn("words", String.class));
                      return map;
                    }));
  }

  @Override
  public void write(LetterId id, CaseId caseId, String place, String words) {
    database.change(
        Change.of("draft.passage", caseId, "L" + id.value() + "." + place),
        handle ->
            words.isBlank()
                ? handle
                    .createUpdate(
                        "DELETE FROM letter_passage WHERE letter_id = :id AND place = :place")
                    .bind("id", id)
                    .bind("place", place)
                    .execute()
                : handle
                    .createUpdate(
                        """
                        MERGE INTO letter_passage (letter_id, place, words) KEY (letter_id, place)
                        VALUES (:id, :place, :words)
                        """)
                    .bind("id", id)
                    .bind("place", place)
                    .bind("words", words)
                    .execute());
  }

  @Override
  public List<Decision> decisions(LetterId id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT kind, subject, reason, decided_by, decided_at FROM letter_decision WHERE letter_id = :id ORDER BY decided_at")
                .bind("id", id)
                .map(
                    r ->
                        new Decision(
                            r.getColumn("kind", Decision.Kind.class),
                            r.getColumn("subject", String.class),
                            r.getColumn("reason", String.class),
                            r.getColumn("decided_by", String.class),
                            r.getColumn("decided_at", Instant.class)))
                .list());
  }

  @Override
  public void decide(LetterId id, CaseId caseId, Decision decision) {
    database.change(
        Change.of("draft.decided", caseId, "L" + id.value() + "." + decision.kind().name()),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO letter_decision (letter_id, kind, subject, reason, decided_by, decided_at)
                    KEY (letter_id, kind, subject) VALUES (:id, :kind, :subject, :reason, :by, :at)
                    """)
                .bindMethods(decision)
                .bind("id", id)
                .execute());
  }

  @Override
  public void freeze(LetterId id, CaseId caseId, Letter.Frozen frozen) {
    database.change(
        Change.of("letter.final", caseId, "L" + id.value()),
        handle -> {
          String name =
              handle
                  .createQuery("SELECT addressee_name FROM letter WHERE id = :id")
                  .bind("id", id)
                  .mapTo(String.class)
                  .one();
          putTerms(handle, id, caseId, name + "\n" + frozen.text());
          return handle
              .createUpdate(
                  """
                  UPDATE letter SET final_at = :at, final_text = :text, pdf = :pdf,
                    address_list = :list, address_table = :table
                  WHERE id = :id AND final_at IS NULL
                  """)
              .bindMethods(frozen)
              .bind("id", id)
              .execute();
        });
  }

  @Override
  public void discard(LetterId id, CaseId caseId) {
    database.change(
        Change.of("letter.discarded", caseId, "L" + id.value()),
        handle -> {
          handle
              .createUpdate("DELETE FROM letter_passage WHERE letter_id = :id")
              .bind("id", id)
              .execute();
          handle
              .createUpdate("DELETE FROM letter_decision WHERE letter_id = :id")
              .bind("id", id)
              .execute();
          handle
              .createUpdate("DELETE FROM letter_item WHERE letter_id = :id")
              .bind("id", id)
              .execute();
          WordIndex.forget(handle, SearchHit.Kind.LETTER.name(), id.value());
          return handle
              .createUpdate("DELETE FROM letter WHERE id = :id AND final_at IS NULL")
              .bind("id", id)
              .execute();
        });
  }
}
