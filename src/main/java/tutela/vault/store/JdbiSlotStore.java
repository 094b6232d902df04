package tutela.vault.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.vault.SlotService;
import tutela.vault.domain.Opener;
import tutela.vault.domain.Slot;
import tutela.vault.domain.SlotId;

/** Owners of slots as rows. */
public final class JdbiSlotStore implements SlotService.Store {
  private static final RowMapper<Opener> OPENER =
      (row, context) ->
          new Opener(
              new Slot(new SlotId(row.getString("id")), Slot.Kind.valueOf(row.getString("kind"))),
              row.getString("name"),
              row.getObject("since", Instant.class),
              row.getObject("changed_at", Instant.class),
              row.getString("place"));

  private final Database database;

  public JdbiSlotStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Opener> all() {
    return database.read(
        handle ->
            handle.createQuery("SELECT * FROM key_slot ORDER BY since, id").map(OPENER).list());
  }

  @Override
  public void keep(Opener opener, String event) {
    database.change(
        entry(event, opener.slot().id()),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO key_slot (id, kind, name, since, changed_at, place) KEY (id)
                    VALUES (:id, :kind, :name, :since, :changed, :place)
                    """)
                .bind("id", opener.slot().id().hex())
                .bind("kind", opener.slot().kind())
                .bind("name", opener.name())
                .bind("since", opener.since())
                .bind("changed", opener.changed())
                .bind("place", opener.place())
                .execute());
  }

  @Override
  public void forget(SlotId id, String event) {
    database.change(
        entry(event, id),
        handle ->
            handle
                .createUpdate("DELETE FROM key_slot WHERE id = :id")
                .bind("id", id.hex())
                .execute());
  }

  @Override
  public void note(SlotId id, String event) {
    database.note(entry(event, id));
  }

  private static Change entry(String event, SlotId id) {
    return new Change(event, Optional.empty(), id.hex());
  }
}
