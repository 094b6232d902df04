package tutela.casefile.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import tutela.casefile.LastPlaceService;
import tutela.casefile.LastPlaceService.LastPlace;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/** The last place as the one row of its table. */
public final class JdbiLastPlaceStore implements LastPlaceService.Store {
  private final Database database;

  public JdbiLastPlaceStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<LastPlace> get() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT case_id, screen, subject, kept_at FROM last_place")
                .reduceRows(Optional.<LastPlace>empty(), (found, row) -> Optional.of(place(row))));
  }

  private static LastPlace place(RowView row) {
    return new LastPlace(
        new CaseId(row.getColumn("case_id", Long.class)),
        row.getColumn("screen", String.class),
        row.getColumn("subject", String.class),
        row.getColumn("kept_at", Instant.class));
  }

  @Override
  public void put(LastPlace place) {
    database.change(
        Change.of("place.kept", place.caseId(), place.screen()),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO last_place (only_one, case_id, screen, subject, kept_at)
                    KEY (only_one) VALUES (TRUE, :case, :screen, :subject, :at)
                    """)
                .bind("case", place.caseId())
                .bind("screen", place.screen())
                .bind("subject", place.subject())
                .bind("at", place.keptAt())
                .execute());
  }

  @Override
  public void clear() {
    database.change(
        Change.of("place.forgotten"),
        handle -> handle.createUpdate("DELETE FROM last_place").execute());
  }
}
