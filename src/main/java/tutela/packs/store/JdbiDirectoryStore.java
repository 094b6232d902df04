package tutela.packs.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.storage.Change;
import tutela.storage.Database;

/** The office's own addressees and confirmations as rows. */
public final class JdbiDirectoryStore implements DirectoryService.Store {
  private final Database database;

  public JdbiDirectoryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<DirectoryService.OwnAddressee> own() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, name, lines, email, form, language, added_by FROM own_addressee ORDER BY name")
                .map(
                    r ->
                        new DirectoryService.OwnAddressee(
                            new AddresseeId(r.getColumn("id", String.class)),
                            r.getColumn("name", String.class),
                            r.getColumn("lines", String.class).lines().toList(),
                            r.getColumn("email", String.class),
                            r.getColumn("form", String.class),
                            r.getColumn("language", Language.class),
                            r.getColumn("added_by", String.class)))
                .list());
  }

  @Override
  public void add(DirectoryService.OwnAddressee addressee, Instant at) {
    database.change(
        Change.of("addressee.added"),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO own_addressee (id, name, lines, email, form, language, added_by, added_at) KEY (id)
                    VALUES (:id, :name, :lines, :email, :form, :language, :by, :at)
                    """)
                .bind("id", addressee.id())
                .bind("name", addressee.name())
                .bind("lines", String.join("\n", addressee.lines()))
                .bind("email", addressee.email())
                .bind("form", addressee.form())
                .bind("language", addressee.language())
                .bind("by", addressee.addedBy())
                .bind("at", at)
                .execute());
  }

  @Override
  public Optional<Addressee.Confirmation> confirmation(AddresseeId id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT confirmed_at, confirmed_by, how FROM contact_confirmation
                    WHERE addressee = :id ORDER BY id DESC LIMIT 1
                    """)
                .bind("id", id)
                .map(
                    r ->
                        new Addressee.Confirmation(
                            r.getColumn("confirmed_at", Instant.class),
                            r.getColumn("confirmed_by", String.class),
                            r.getColumn("how", String.class)))
                .findOne());
  }

  @Override
  public void confirm(AddresseeId id, String how, String by, Instant at) {
    database.change(
        Change.of("contact.confirmed"),
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO contact_confirmation (addressee, how, confirmed_by, confirmed_at) VALUES (:id, :how, :by, :at)")
                .bind("id", id)
                .bind("how", how)
                .bind("by", by)
                .bind("at", at)
                .execute());
  }
}
