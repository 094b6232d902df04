package tutela.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** A backup that is not as it was written is refused before anything is restored from it. */
final class DamagedBackupTest {
  private static final int SEGMENT = 1 << 20;
  private static final int TAG = 16;

  /** Of the stream: its length, salt, prefix of the nonces. */
  private static final int STREAM_HEADER = 40;

  @TempDir private Path temp;
  private byte[] whole = {};
  private byte[] other = {};
  private int stream;

  @BeforeEach
  void make() throws IOException {
    try (OpenVault vault = Backups.open(temp.resolve("case file"))) {
      for (int i = 0; i < 5; i++) {
        Backups.insert(vault, "random, so that it fills segments", Backups.random(900_000, i));
      }
      whole = Files.readAllBytes(Backups.backUp(vault, temp.resolve("backups")));
      other = Files.readAllBytes(Backups.backUp(vault, temp.resolve("backups")));
      stream = 16 + (int) Files.size(temp.resolve("case file/tutela.keys"));
    }
    assertThat(whole.length).as("several segments").isGreaterThan(4 * SEGMENT);
  }

  @Test
  void theWholeOneIsTaken() throws IOException {
    Path file = Files.write(temp.resolve("some.tutela"), whole);
    Backups.restore(file, Vaults.key(), temp.resolve("restored"));
    assertThat(temp.resolve("restored")).exists();
  }

  @Test
  void anyByteBeforeTheStreamCounts() throws IOException {
    for (int at = 0; at < stream + STREAM_HEADER; at++) {
      refused(flipped(at), "byte " + at);
    }
  }

  @Test
  void anyByteOfTheStreamCounts() throws IOException {
    List<Integer> places = new ArrayList<>();
    for (int end = stream + SEGMENT; end < whole.length; end += SEGMENT) {
      places.addAll(List.of(end - SEGMENT / 2, end - TAG - 1, end - TAG, end - 1, end, end + 1));
    }
    places.addAll(
        List.of(
            stream + STREAM_HEADER, whole.length - TAG - 1, whole.length - TAG, whole.length - 1));
    for (int at : places) {
      refused(flipped(at), "byte " + at);
    }
  }

  @Test
  void nothingCanBeCutOffOrAdded() throws IOException {
    List<Integer> lengths =
        new ArrayList<>(
            List.of(0, 7, 11, 15, 16, stream - 1, stream, stream + 1, stream + STREAM_HEADER));
    for (int end = stream + SEGMENT; end < whole.length; end += SEGMENT) {
      lengths.addAll(List.of(end - 1, end, end + 1, end + TAG, end + TAG + 1));
    }
    lengths.addAll(List.of(whole.length - TAG, whole.length - 1));
    for (int length : lengths) {
      refused(Arrays.copyOf(whole, length), "cut to " + length);
    }
    refused(Arrays.copyOf(whole, whole.length + 1), "a byte more");
    refused(Arrays.copyOf(whole, whole.length + SEGMENT), "a segment more");
  }

  @Test
  void segmentsCannotBeMovedOrTakenFromElsewhere() throws IOException {
    byte[] swapped = whole.clone();
    System.arraycopy(whole, stream + SEGMENT, swapped, stream + 2 * SEGMENT, SEGMENT);
    System.arraycopy(whole, stream + 2 * SEGMENT, swapped, stream + SEGMENT, SEGMENT);
    refused(swapped, "two segments swapped");
    for (int segment = 0; segment < 3; segment++) {
      byte[] mixed = whole.clone();
      int from = stream + segment * SEGMENT;
      System.arraycopy(other, from, mixed, from, SEGMENT);
      refused(mixed, "segment " + segment + " of another backup");
    }
    byte[] dropped = new byte[whole.length - SEGMENT];
    System.arraycopy(whole, 0, dropped, 0, stream + SEGMENT);
    System.arraycopy(
        whole,
        stream + 2 * SEGMENT,
        dropped,
        stream + SEGMENT,
        whole.length - stream - 2 * SEGMENT);
    refused(dropped, "a segment left out");
  }

  private byte[] flipped(int at) {
    byte[] bytes = whole.clone();
    bytes[at] ^= 1;
    return bytes;
  }

  private void refused(byte[] bytes, String how) throws IOException {
    Path file = Files.write(temp.resolve("some.tutela"), bytes);
    Path folder = temp.resolve("restored");
    assertThatThrownBy(() -> Backups.restore(file, Vaults.key(), folder))
        .as(how)
        .isInstanceOfAny(AppFailure.BackupDamaged.class, AppFailure.StoreNewer.class);
    assertThat(folder).as(how).doesNotExist();
  }
}
