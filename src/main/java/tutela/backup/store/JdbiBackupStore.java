package tutela.backup.store;

import java.util.List;
import java.util.Optional;
import tutela.backup.BackupService;
import tutela.backup.domain.Backup;
import tutela.storage.Change;
import tutela.storage.Database;

/** Backups that were made, in the case file. */
public final class JdbiBackupStore implements BackupService.Store {
  private final Database database;

  public JdbiBackupStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Backup> all() {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT name, made_at, entries, size, elsewhere FROM backup
                    ORDER BY made_at DESC, id DESC
                    """)
                .mapTo(Backup.class)
                .list());
  }

  @Override
  public void add(Backup made) {
    database.change(
        new Change("backup.made", Optional.empty(), made.name()),
        h ->
            h.createUpdate(
                    """
                    INSERT INTO backup (name, made_at, entries, size, elsewhere)
                    VALUES (:name, :madeAt, :entries, :size, :elsewhere)
                    """)
                .bindMethods(made)
                .execute());
  }
}
