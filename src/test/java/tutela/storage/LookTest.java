package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.AppFailure.Shortfall;

/** A store that is older than its anchor: refused, told in numbers, and still readable. */
final class LookTest {
  @Test
  void anOlderStoreSaysWhatIsMissingAndSinceWhen(@TempDir Path folder, @TempDir Path early)
      throws IOException {
    Instant lastKept = olderStore(folder, early);

    AppFailure.StoreDamaged refused =
        catchThrowableOfType(AppFailure.StoreDamaged.class, () -> Stores.open(folder));

    Shortfall lack = refused.shortfall().orElseThrow();
    assertThat(lack.entries()).isEqualTo(3);
    assertThat(lack.since()).contains(lastKept);
    assertThat(refused.key()).isEqualTo("store-short");
  }

  @Test
  void itCanBeReadAndNothingOfItChanges(@TempDir Path folder, @TempDir Path early)
      throws IOException {
    Instant lastKept = olderStore(folder, early);
    StoreFiles files = StoreFiles.in(folder);
    String before = Stores.digest(files.database()) + Stores.digest(files.anchor());

    try (Database database = look(folder)) {
      assertThat(database.isLookedAt()).isTrue();
      assertThat(Stores.texts(database)).containsExactly("first");
      assertThat(database.report().lastEntry()).contains(lastKept);
      assertThatThrownBy(() -> Stores.insert(database, "no"))
          .isInstanceOf(AppFailure.OnlyLooking.class);
      assertThatThrownBy(
              () ->
                  database.renew(
                      StoreFiles.in(folder, 2),
                      Stores.keys(40),
                      Change.of("keys.renewed"),
                      () -> {},
                      tutela.kernel.Progress.none()))
          .isInstanceOf(AppFailure.OnlyLooking.class);
      assertThatThrownBy(() -> database.copy(new NoTarget(), tutela.kernel.Progress.none()))
          .isInstanceOf(AppFailure.OnlyLooking.class);
      assertThat(database.verifyChain().isWhole()).isTrue();
    }

    assertThat(Stores.digest(files.database()) + Stores.digest(files.anchor())).isEqualTo(before);
    assertThat(StoreFiles.in(folder, 2).database()).doesNotExist();
  }

  private static final class NoTarget implements CopyTarget {
    @Override
    public void begin(StoreMoment moment) {
      throw new AssertionError("begun");
    }

    @Override
    public void pages(byte[] plain, int length) {
      throw new AssertionError("copied");
    }
  }

  @Test
  void withoutItsAnchorTooAndNeverUnderAnotherKey(@TempDir Path folder) throws IOException {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "first");
    }
    Files.delete(StoreFiles.in(folder).anchor());

    try (Database database = look(folder)) {
      assertThat(Stores.texts(database)).containsExactly("first");
    }
    assertThat(StoreFiles.in(folder).anchor()).doesNotExist();
    assertThatThrownBy(
            () ->
                Database.look(
                    StoreFiles.in(folder), Stores.keys(9), Stores.MIGRATIONS, Stores.CLOCK))
        .isInstanceOf(AppFailure.StoreDamaged.class);
  }

  /** Three entries are in the anchor that the database lacks. */
  private static Instant olderStore(Path folder, Path early) throws IOException {
    Stores.create(folder).close();
    Clock later = Clock.offset(Stores.CLOCK, Duration.ofHours(5));
    try (Database database =
        Database.open(StoreFiles.in(folder), Stores.keys(1), Stores.MIGRATIONS, later)) {
      Stores.insert(database, "first");
    }
    Stores.copy(folder, early);
    try (Database database = Stores.open(folder)) {
      for (int i = 0; i < 3; i++) {
        Stores.insert(database, "later " + i);
      }
    }
    Files.copy(
        StoreFiles.in(early).database(),
        StoreFiles.in(folder).database(),
        StandardCopyOption.REPLACE_EXISTING);
    return Instant.parse("2026-11-24T15:00:00.123Z");
  }

  private static Database look(Path folder) {
    return Database.look(StoreFiles.in(folder), Stores.keys(1), Stores.MIGRATIONS, Stores.CLOCK);
  }
}
