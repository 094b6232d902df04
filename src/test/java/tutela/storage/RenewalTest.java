package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.pages.FileDisk;
import tutela.storage.pages.PageFile;

/** A store that is moved into new files under new keys. */
final class RenewalTest {
  private static final String ERASED = "Vermarker-Erased";
  private static final Change RENEWED = Change.of("keys.renewed");

  @Test
  void everythingIsThereUnderTheNewKeysAndNothingUnderTheOld(@TempDir Path folder) {
    List<String> texts;
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "before");
      Stores.insert(database, "ünïcode ☃", new byte[50_000]);
      texts = Stores.texts(database);

      database.renew(second(folder), Stores.keys(40), RENEWED, () -> {}, Progress.none());

      assertThat(Stores.texts(database)).isEqualTo(texts);
      Stores.insert(database, "after");
      assertThat(database.verifyChain().isWhole()).isTrue();
      assertThat(database.sweep(Progress.none()).live()).isEmpty();
    }
    try (Database database = openSecond(folder, 40)) {
      assertThat(Stores.texts(database)).startsWith(texts.toArray(String[]::new)).endsWith("after");
      assertThat(database.verifyChain().isWhole()).isTrue();
      assertThat(database.verifyChain().entries()).isEqualTo(5);
      assertThat(database.report().recovered()).isFalse();
    }
    assertThatThrownBy(() -> openSecond(folder, 1)).isInstanceOf(AppFailure.StoreDamaged.class);
  }

  @Test
  void whatWasDeletedIsInNoPageOfTheNewFile(@TempDir Path folder) throws IOException {
    try (Database database = Stores.create(folder)) {
      for (int i = 0; i < 200; i++) {
        Stores.insert(database, "kept " + i);
        Stores.insert(database, ERASED + " " + i);
      }
      database.change(
          Change.of("note.erased"),
          h -> h.execute("DELETE FROM note WHERE text LIKE '" + ERASED + "%'"));
      assertThat(Stores.texts(database)).hasSize(200);
      assertThat(holds(folder.resolve("copy"), StoreFiles.in(folder).database(), 1, ERASED))
          .as("H2 leaves it in the old file, or this test proves nothing")
          .isTrue();

      database.renew(second(folder), Stores.keys(40), RENEWED, () -> {}, Progress.none());
      Stores.insert(database, "after");
    }
    assertThat(holds(folder.resolve("kept"), second(folder).database(), 40, "kept 199")).isTrue();
    assertThat(holds(folder.resolve("gone"), second(folder).database(), 40, ERASED)).isFalse();
  }

  @Test
  void aCancelledOneLeavesEverythingAsItWas(@TempDir Path folder) {
    int cancelled = 0;
    try (Database database = Stores.create(folder)) {
      for (int i = 0; i < 50; i++) {
        Stores.insert(
            database,
            "text " + i,
            new Random(i)
                .ints(4000)
                .collect(java.io.ByteArrayOutputStream::new, (o, n) -> o.write(n), (a, b) -> {})
                .toByteArray());
      }
      List<String> before = Stores.everything(database);
      for (int steps = 0; steps < 60; steps += 3) {
        CancelAfter progress = new CancelAfter(steps);
        try {
          database.renew(
              second(folder),
              Stores.keys(40),
              RENEWED,
              () -> {
                throw new AppFailure.Invalid("not-reached");
              },
              progress);
        } catch (CancellationException e) {
          cancelled++;
        } catch (AppFailure.Invalid e) {
          break;
        }
        assertThat(Stores.everything(database)).isEqualTo(before);
        assertThat(second(folder).database()).doesNotExist();
        assertThat(second(folder).anchor()).doesNotExist();
      }
    }
    assertThat(cancelled).isGreaterThan(3);
    try (Database database = Stores.open(folder)) {
      assertThat(Stores.texts(database)).hasSize(50);
      assertThat(database.verifyChain().isWhole()).isTrue();
    }
  }

  /** The look through all pages that follows unlocking may still run. */
  @Test
  void aLookThroughAllPagesMeetsTheStoreThatGoesOn(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      for (int i = 0; i < 30; i++) {
        Stores.insert(database, "text " + i, new byte[20_000]);
      }
      SweepReport report = database.sweep(new RenewMeanwhile(database, second(folder)));

      assertThat(report.live()).isEmpty();
      assertThat(report.pages())
          .as("of the new file")
          .isEqualTo(database.sweep(Progress.none()).pages());
      assertThat(Stores.texts(database)).hasSize(30);
    }
  }

  private static final class RenewMeanwhile implements Progress {
    private final Database database;
    private final StoreFiles target;
    private boolean done;

    RenewMeanwhile(Database database, StoreFiles target) {
      this.database = database;
      this.target = target;
    }

    @Override
    public void at(double share) {
      if (!done) {
        done = true;
        database.renew(target, Stores.keys(40), RENEWED, () -> {}, Progress.none());
      }
    }
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas(@TempDir Path folder) throws IOException {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "kept");
      Files.createDirectory(second(folder).anchor());
      Files.createFile(second(folder).anchor().resolve("in-the-way"));

      assertThatThrownBy(
              () ->
                  database.renew(
                      second(folder), Stores.keys(40), RENEWED, () -> {}, Progress.none()))
          .isInstanceOf(RuntimeException.class);

      Stores.insert(database, "goes on");
      assertThat(Stores.texts(database)).containsExactly("kept", "goes on");
    }
  }

  @Test
  void afterASwapThatFailedNothingGoesOnBeforeTheKeyFileIsReadAgain(@TempDir Path folder) {
    Database database = Stores.create(folder);
    Stores.insert(database, "kept");

    assertThatThrownBy(
            () ->
                database.renew(
                    second(folder),
                    Stores.keys(40),
                    RENEWED,
                    () -> {
                      throw new AppFailure.NotWritable(new IOException("gone"));
                    },
                    Progress.none()))
        .isInstanceOf(AppFailure.NotWritable.class);

    assertThatThrownBy(() -> Stores.texts(database)).isInstanceOf(AppFailure.NotWritable.class);
    database.close();
    try (Database old = Stores.open(folder)) {
      assertThat(Stores.texts(old)).containsExactly("kept");
    }
    try (Database made = openSecond(folder, 40)) {
      assertThat(Stores.texts(made)).containsExactly("kept");
    }
  }

  @Test
  void aJournalThatIsNotWholeIsNotTakenOver(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "kept");
      Stores.insert(database, "kept too");
      Administrator.execute(database, "UPDATE journal SET kind = 'x' WHERE seq = 2");

      assertThatThrownBy(
              () ->
                  database.renew(
                      second(folder), Stores.keys(40), RENEWED, () -> {}, Progress.none()))
          .isInstanceOf(AppFailure.StoreDamaged.class);

      assertThat(Stores.texts(database)).hasSize(2);
      assertThat(second(folder).database()).doesNotExist();
    }
  }

  private static StoreFiles second(Path folder) {
    return StoreFiles.in(folder, 2);
  }

  private static Database openSecond(Path folder, int keys) {
    return Database.open(second(folder), Stores.keys(keys), Stores.MIGRATIONS, Stores.CLOCK);
  }

  /** Whether any page of a copy of the file, deciphered, alive or not, has the text. */
  private static boolean holds(Path copy, Path file, int keys, String text) throws IOException {
    Files.copy(file, copy);
    StringBuilder all = new StringBuilder();
    try (PageFile pages = PageFile.open(FileDisk.open(copy), Stores.keys(keys).pages())) {
      pages.inspect(
          0,
          pages.size() / PageFile.PAGE,
          (page, stamp, plain) -> {
            if (plain != null) {
              all.append(new String(plain, StandardCharsets.ISO_8859_1));
            }
          });
    }
    return all.indexOf(text) >= 0;
  }

  private static final class CancelAfter implements Progress {
    private int left;

    CancelAfter(int steps) {
      this.left = steps;
    }

    @Override
    public void at(double share) {
      assertThat(share).isBetween(0.0, 1.0);
    }

    @Override
    public synchronized boolean cancelled() {
      return left-- <= 0;
    }
  }
}
