package tutela.casefile.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.casefile.ItemService;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.NewItem;
import tutela.casefile.domain.SearchHit;
import tutela.casefile.domain.SearchTerms;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.storage.WordIndex;

/** Content items and their checks as rows. */
public final class JdbiItemStore implements ItemService.Store {
  private static final String COLUMNS =
      """
      id, case_id, number, url, canonical, description, platform, kind, published_on, first_seen_on,
      first_seen_by, age_mark, added_at, seen, seen_at
      """;

  private final Database database;

  public JdbiItemStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ContentItem> of(CaseId caseId) {
    return database.read(handle -> of(handle, caseId, 0));
  }

  private static List<ContentItem> of(Handle handle, CaseId caseId, int after) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM content_item WHERE case_id = :caseId AND number > :after ORDER BY number")
        .bind("caseId", caseId)
        .bind("after", after)
        .mapTo(ContentItem.class)
        .list();
  }

  @Override
  public Optional<ContentItem> find(ItemId id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM content_item WHERE id = :id")
                .bind("id", id)
                .mapTo(ContentItem.class)
                .findOne());
  }

  @Override
  public List<ContentItem> add(CaseId caseId, List<NewItem> items, Instant at) {
    return database.change(
        Change.of("items.added", caseId, Integer.toString(items.size())),
        handle -> {
          int last =
              handle
                  .createQuery(
                      "SELECT COALESCE(MAX(number), 0) FROM content_item WHERE case_id = :caseId")
                  .bind("caseId", caseId)
                  .mapTo(Integer.class)
                  .one();
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO content_item (case_id, number, url, canonical, description, platform, kind,
                    first_seen_on, first_seen_by, age_mark, added_at, seen)
                  VALUES (:caseId, :number, :url, :canonical, :description, :platform, :kind,
                    :firstSeenOn, :firstSeenBy, 'NONE', :at, 'NOT_CHECKED')
                  """);
          int number = last;
          for (NewItem item : items) {
            number++;
            batch
                .bindMethods(item)
                .bind("caseId", caseId)
                .bind("number", number)
                .bind("at", at)
                .add();
          }
          batch.execute();
          List<ContentItem> added = of(handle, caseId, last);
          WordIndex.add(
              handle,
              SearchHit.Kind.ITEM.name(),
              caseId,
              added.stream()
                  .collect(
                      Collectors.toMap(
                          item -> item.id().value(), item -> SearchTerms.of(item.place()))));
          touch(handle, caseId, at);
          return new ArrayList<>(added);
        });
  }

  @Override
  public void change(ContentItem item) {
    database.change(
        Change.of("item.changed", item.caseId(), Integer.toString(item.number())),
        handle -> {
          if (!item.hasUrl()) {
            WordIndex.put(
                handle,
                SearchHit.Kind.ITEM.name(),
                item.caseId(),
                item.id().value(),
                SearchTerms.of(item.place()));
          }
          return handle
              .createUpdate(
                  """
                  UPDATE content_item SET kind = :kind, published_on = :publishedOn, first_seen_on = :firstSeenOn,
                    first_seen_by = :firstSeenBy, age_mark = :ageMark, platform = :platform,
                    description = :description WHERE id = :id
                  """)
              .bindMethods(item)
              .execute();
        });
  }

  @Override
  public void check(
      ContentItem item, ContentItem.Seen result, Instant at, String by, String note, Instant now) {
    database.change(
        Change.of("item.checked", item.caseId(), Integer.toString(item.number())),
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO item_check (item_id, case_id, result, at, checked_by, note, recorded_at)
                  VALUES (:item, :caseId, :result, :at, :by, :note, :now)
                  """)
              .bind("item", item.id())
              .bind("caseId", item.caseId())
              .bind("result", result)
              .bind("at", at)
              .bind("by", by)
              .bind("note", note)
              .bind("now", now)
              .execute();
          touch(handle, item.caseId(), now);
          return handle
              .createUpdate(
                  """
                  UPDATE content_item SET seen = :result, seen_at = :at
                  WHERE id = :item AND (seen_at IS NULL OR seen_at <= :at)
                  """)
              .bind("item", item.id())
              .bind("result", result)
              .bind("at", at)
              .execute();
        });
  }

  @Override
  public List<Check> checks(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT k.id, k.item_id, i.number, k.result, k.at, k.checked_by, k.note
                    FROM item_check k JOIN content_item i ON i.id = k.item_id
                    WHERE k.case_id = :caseId ORDER BY k.at, k.id
                    """)
                .bind("caseId", caseId)
                .mapTo(Check.class)
                .list());
  }

  private static void touch(Handle handle, CaseId caseId, Instant at) {
    handle
        .createUpdate("UPDATE cases SET touched_at = :at WHERE id = :id")
        .bind("at", at)
        .bind("id", caseId)
        .execute();
  }
}
