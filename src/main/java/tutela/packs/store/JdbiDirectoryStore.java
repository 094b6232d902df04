package tutela.packs.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.result.RowView;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.OwnAddressee;
import tutela.storage.Change;
import tutela.storage.Database;

/** The office's own addressees and confirmations as rows. */
public final class JdbiDirectoryStore implements DirectoryService.Store {
  private final Database database;

  public JdbiDirectoryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<OwnAddressee> own() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, name, hosts, country, lines, email, form, language, tracking, added_by, added_at
                    FROM own_addressee ORDER BY name
                    """)
                .map(
                    r ->
                        new OwnAddressee(
                            new AddresseeId(r.getColumn("id", String.class)),
                            r.getColumn("name", String.class),
                            r.getColumn("hosts", String.class).lines().toList(),
                            r.getColumn("country", String.class),
                            r.getColumn("lines", String.class).lines().toList(),
                            r.getColumn("email", String.class),
                            r.getColumn("form", String.class),
                            r.getColumn("language", Language.class),
                            Set.copyOf(r.getColumn("tracking", String.class).lines().toList()),
                            r.getColumn("added_by", String.class),
                            r.getColumn("added_at", Instant.class)))
                .list());
  }

  @Override
  public void add(OwnAddressee addressee) {
    database.change(
        Change.of("addressee.added"),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO own_addressee
                      (id, name, hosts, country, lines, email, form, language, tracking, added_by, added_at) KEY (id)
                    VALUES (:id, :name, :hosts, :country, :lines, :email, :form, :language, :tracking, :by, :at)
                    """)
                .bind("id", addressee.id())
                .bind("name", addressee.name())
                .bind("hosts", String.join("\n", addressee.hosts()))
                .bind("country", addressee.country())
                .bind("lines", String.join("\n", addressee.lines()))
                .bind("email", addressee.email())
                .bind("form", addressee.form())
                .bind("language", addressee.language())
                .bind("tracking", String.join("\n", addressee.tracking()))
                .bind("by", addressee.addedBy())
                .bind("at", addressee.addedAt())
                .execute());
  }

  @Override
  public Map<AddresseeId, Addressee.Confirmation> confirmations() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT addressee, confirmed_at, confirmed_by, how FROM contact_confirmation
                    WHERE id IN (SELECT MAX(id) FROM contact_confirmation GROUP BY addressee)
                    """)
                .reduceRows(new HashMap<>(), JdbiDirectoryStore::put));
  }

  private static Map<AddresseeId, Addressee.Confirmation> put(
      Map<AddresseeId, Addressee.Confirmation> found, RowView row) {
    found.put(
        new AddresseeId(row.getColumn("addressee", String.class)),
        new Addressee.Confirmation(
            row.getColumn("confirmed_at", Instant.class),
            row.getColumn("confirmed_by", String.class),
            row.getColumn("how", String.class)));
    return found;
  }

  @Override
  public void confirm(AddresseeId id, String how, String by, Instant at) {
    database.change(
        Change.of("contact.confirmed"),
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO contact_confirmation (addressee, how, confirmed_by, confirmed_at)
                    VALUES (:id, :how, :by, :at)
                    """)
                .bind("id", id)
                .bind("how", how)
                .bind("by", by)
                .bind("at", at)
                .execute());
  }
}
