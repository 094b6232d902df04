package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;

/** Every page of a small store is damaged in every way; nothing wrong may come back as right. */
@Beside
final class DamageTest {
  private enum Outcome {
    REFUSED_AT_OPEN,
    TOLD_BY_READING,
    TOLD_BY_SWEEP,
    FREE_PAGE_SAME_ROWS,
    NOTHING_CHANGED,
    WRONG_TOLD_ONLY_BY_SWEEP,
    SILENTLY_WRONG
  }

  @Test
  void everyDamageIsToldOrHarmless(@TempDir Path folder) throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    fill(store, keys -> Stores.create(store, keys), 1);
    Path older = folder.resolve("older");
    Stores.copy(store, older);
    try (Database database = Stores.open(store)) {
      // as large as before, so that chunks and pages lie where older ones lay
      Administrator.execute(database, "SET RETENTION_TIME 0");
      for (int i = 0; i < 5; i++) {
        String text = "second life " + i;
        byte[] bytes = random(i, 12_000);
        database.change(
            Change.of("note.changed"),
            h ->
                h.createUpdate("UPDATE note SET text = :text, bytes = :bytes WHERE id = :id")
                    .bind("text", text)
                    .bind("bytes", bytes)
                    .bind("id", 1 + (long) (bytes[0] & 3))
                    .execute());
      }
    }
    Path sameKey = Files.createDirectory(folder.resolve("same-key"));
    fill(sameKey, keys -> Stores.create(sameKey, keys), 1);
    Path otherKey = Files.createDirectory(folder.resolve("other-key"));
    fill(otherKey, keys -> Stores.create(otherKey, keys), 9);

    List<String> expected;
    try (Database database = Stores.open(store)) {
      expected = Stores.everything(database);
    }
    byte[] whole = Files.readAllBytes(StoreFiles.in(store).database());
    int pages = Damage.pages(whole);
    Damage.Others others =
        new Damage.Others(
            Files.readAllBytes(StoreFiles.in(older).database()),
            Files.readAllBytes(StoreFiles.in(sameKey).database()),
            Files.readAllBytes(StoreFiles.in(otherKey).database()));

    Map<Damage, Map<Outcome, Integer>> table = new EnumMap<>(Damage.class);
    Path copy = folder.resolve("copy");
    for (Damage damage : Damage.values()) {
      Map<Outcome, Integer> row = new EnumMap<>(Outcome.class);
      table.put(damage, row);
      for (int page = 0; page < pages; page++) {
        byte[] damaged = damage.of(whole, page, others);
        Outcome outcome =
            Arrays.equals(damaged, whole)
                ? Outcome.NOTHING_CHANGED
                : tried(store, copy, damaged, expected);
        row.merge(outcome, 1, Integer::sum);
      }
    }
    print(pages, table);
    for (Map<Outcome, Integer> row : table.values()) {
      assertThat(row).doesNotContainKeys(Outcome.SILENTLY_WRONG, Outcome.WRONG_TOLD_ONLY_BY_SWEEP);
    }
    // the test itself must have met what it is about
    assertThat(table.get(Damage.FLIPPED))
        .containsKeys(Outcome.REFUSED_AT_OPEN, Outcome.FREE_PAGE_SAME_ROWS);
    assertThat(table.getOrDefault(Damage.OLDER_COPY, Map.of()).keySet())
        .as("older copies that differ and are authentic")
        .isNotEqualTo(java.util.Set.of(Outcome.NOTHING_CHANGED));
  }

  private static Outcome tried(Path store, Path copy, byte[] damaged, List<String> expected)
      throws IOException {
    Stores.copy(store, copy);
    Path file = StoreFiles.in(copy).database();
    write(file, damaged);
    Database database;
    try {
      database = Stores.open(copy);
    } catch (AppFailure.StoreDamaged e) {
      assertThat(Stores.digest(file)).as("refused, so untouched").isEqualTo(digest(damaged));
      assertThat(StoreFiles.in(copy).anchor())
          .hasSameBinaryContentAs(StoreFiles.in(store).anchor());
      return Outcome.REFUSED_AT_OPEN;
    }
    try {
      SweepReport sweep = database.sweep(Progress.none());
      boolean told = !sweep.live().isEmpty();
      List<String> found;
      try {
        found = Stores.everything(database);
      } catch (AppFailure.StoreDamaged e) {
        assertThat(told).as("the sweep tells what reading tells").isTrue();
        return Outcome.TOLD_BY_READING;
      }
      if (!found.equals(expected)) {
        return told ? Outcome.WRONG_TOLD_ONLY_BY_SWEEP : Outcome.SILENTLY_WRONG;
      }
      return told ? Outcome.TOLD_BY_SWEEP : Outcome.FREE_PAGE_SAME_ROWS;
    } finally {
      try {
        database.close();
      } catch (AppFailure.StoreDamaged e) {
        // told once more; not what is asked here
      }
    }
  }

  private interface Maker {
    Database make(StoreKeys keys);
  }

  private static void fill(Path store, Maker maker, int key) throws IOException {
    try (Database database = maker.make(Stores.keys(key))) {
      for (int i = 0; i < 4; i++) {
        Stores.insert(database, "first life " + i, random(100 + i, 12_000));
      }
    }
    assertThat(StoreFiles.in(store).database()).exists();
  }

  private static byte[] random(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(ByteBuffer.wrap(bytes));
    }
  }

  private static String digest(byte[] bytes) throws IOException {
    Path temp = Files.createTempFile("digest", "");
    try {
      Files.write(temp, bytes);
      return Stores.digest(temp);
    } finally {
      Files.delete(temp);
    }
  }

  private static void print(int pages, Map<Damage, Map<Outcome, Integer>> table) {
    StringBuilder out = new StringBuilder("Damage to each of " + pages + " pages of a store:\n");
    out.append(String.format("%-30s", ""));
    for (Outcome outcome : Outcome.values()) {
      out.append(String.format("%26s", outcome));
    }
    table.forEach(
        (damage, row) -> {
          out.append(String.format("%n%-30s", damage));
          for (Outcome outcome : Outcome.values()) {
            out.append(String.format("%26d", row.getOrDefault(outcome, 0)));
          }
        });
    System.out.println(out);
  }
}
