package tutela.interview.store;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tutela.interview.PackArchive;
import tutela.interview.PackText;
import tutela.interview.VersionService;
import tutela.interview.VersionService.Kept;
import tutela.interview.domain.ReadBy;
import tutela.interview.domain.Version;
import tutela.kernel.Language;
import tutela.storage.Change;
import tutela.storage.Database;

/** Versions with their files, compressed, in parts of 64 KiB. */
public final class JdbiVersionStore implements VersionService.Store {
  private static final int PART = 1 << 16;

  /** What says something to the words of a version. */
  private static final Set<String> ANSWERS = Set.of("answer.kept", "statement.kept");

  private record Reader(String version, ReadBy by) {}

  private final Database database;

  public JdbiVersionStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Kept> all() {
    return database.read(
        handle -> {
          Map<String, List<Reader>> readers =
              handle
                  .createQuery(
                      """
                      SELECT version, language, reader, read_on FROM interview_reader
                      ORDER BY read_on, reader
                      """)
                  .map(
                      r ->
                          new Reader(
                              r.getColumn("version", String.class),
                              new ReadBy(
                                  r.getColumn("language", Language.class),
                                  r.getColumn("reader", String.class),
                                  r.getColumn("read_on", LocalDate.class))))
                  .stream()
                  .collect(Collectors.groupingBy(Reader::version));
          return handle
              .createQuery(
                  """
                  SELECT name, origin, came_at, came_by, digest, chosen FROM interview_version
                  ORDER BY came_at DESC, name DESC
                  """)
              .map(
                  r -> {
                    String name = r.getColumn("name", String.class);
                    return new Kept(
                        name,
                        r.getColumn("origin", Version.Origin.class),
                        r.getColumn("came_at", Instant.class),
                        r.getColumn("came_by", String.class),
                        r.getColumn("digest", String.class),
                        r.getColumn("chosen", Boolean.class),
                        readers.getOrDefault(name, List.of()).stream().map(Reader::by).toList());
                  })
              .list();
        });
  }

  @Override
  public Optional<PackText> text(String name) {
    return database.read(
        handle -> {
          ByteArrayOutputStream zip = new ByteArrayOutputStream();
          handle
              .createQuery(
                  "SELECT bytes FROM interview_version_part WHERE version = :name ORDER BY part")
              .bind("name", name)
              .mapTo(byte[].class)
              .forEach(zip::writeBytes);
          return zip.size() == 0
              ? Optional.empty()
              : Optional.of(PackArchive.unzip(zip.toByteArray()));
        });
  }

  @Override
  public void bringIn(Kept version, PackText text) {
    database.change(
        change("interview-version.brought-in", version.name()),
        handle -> {
          insert(handle, version, text);
          return version;
        });
  }

  @Override
  public void keepWithAnswers(String name, Supplier<Kept> version, Supplier<PackText> text) {
    database.beforeCommit(
        (handle, change) -> {
          if (ANSWERS.contains(change.kind())) {
            insertOnce(handle, name, version, text);
          }
        });
  }

  @Override
  public void choose(Optional<String> name) {
    database.change(
        change("interview-version.chosen", name.orElse("")),
        handle -> {
          return handle
              .createUpdate(
                  """
                  UPDATE interview_version SET chosen = (name = :name)
                  WHERE chosen OR name = :name
                  """)
              .bind("name", name.orElse(""))
              .execute();
        });
  }

  @Override
  public void read(ReadBy reader, Kept version, Supplier<PackText> text) {
    database.change(
        change("interview-version.read", version.name()),
        handle -> {
          insertOnce(handle, version.name(), () -> version, text);
          return handle
              .createUpdate(
                  """
                  MERGE INTO interview_reader (version, language, reader, read_on)
                  KEY (version, language, reader)
                  VALUES (:version, :language, :reader, :on)
                  """)
              .bind("version", version.name())
              .bind("language", reader.language())
              .bind("reader", reader.name())
              .bind("on", reader.on())
              .execute();
        });
  }

  private static Change change(String kind, String subject) {
    return new Change(kind, Optional.empty(), subject);
  }

  private static void insertOnce(
      Handle handle, String name, Supplier<Kept> version, Supplier<PackText> text) {
    boolean isThere =
        handle
            .createQuery("SELECT 1 FROM interview_version WHERE name = :name")
            .bind("name", name)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!isThere) {
      insert(handle, version.get(), text.get());
    }
  }

  private static void insert(Handle handle, Kept version, PackText text) {
    handle
        .createUpdate(
            """
            INSERT INTO interview_version (name, origin, came_at, came_by, digest, chosen)
            VALUES (:name, :origin, :at, :by, :digest, FALSE)
            """)
        .bind("name", version.name())
        .bind("origin", version.origin())
        .bind("at", version.since())
        .bind("by", version.by())
        .bind("digest", version.digest())
        .execute();
    byte[] zip = PackArchive.zip(text);
    for (int from = 0, part = 0; from < zip.length; from += PART, part++) {
      handle
          .createUpdate(
              """
              INSERT INTO interview_version_part (version, part, bytes)
              VALUES (:version, :part, :bytes)
              """)
          .bind("version", version.name())
          .bind("part", part)
          .bind("bytes", Arrays.copyOfRange(zip, from, Math.min(zip.length, from + PART)))
          .execute();
    }
  }
}
