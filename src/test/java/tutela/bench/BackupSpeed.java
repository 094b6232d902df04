package tutela.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tutela.backup.BackupService;
import tutela.backup.Backups;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;

/** How fast the large case file is backed up, verified and restored, beside the cipher alone. */
final class BackupSpeed {
  private static final int ROUNDS = 3;
  private static final int PIECE = 64 << 10;

  private BackupSpeed() {}

  static void measure(Table table, Path folder, Path large) throws Exception {
    Path backups = Files.createDirectories(folder.resolve("backups"));
    List<Double> plain = new ArrayList<>();
    List<Double> backUp = new ArrayList<>();
    List<Double> verify = new ArrayList<>();
    Path store = store(large);
    double megabytes = Files.size(store) / 1e6;
    long sealed = 0;
    try (OpenVault vault = Vault.unlock(large).vault()) {
      BackupService service = Backups.service(vault, backups, 1, new Backups.Ticking());
      for (int round = 0; round < ROUNDS; round++) {
        plain.add(rate(megabytes, () -> gcm(store, folder.resolve("plain.gcm"))));
        backUp.add(
            rate(
                megabytes,
                () -> {
                  service.backUp(Progress.none());
                }));
        verify.add(
            rate(
                megabytes,
                () -> {
                  if (!vault.verify(Progress.none()).sound()) {
                    throw new IllegalStateException("the case file is not sound");
                  }
                }));
      }
    }
    try (var made = Files.list(backups)) {
      for (Path file : made.toList()) {
        sealed = Math.max(sealed, Files.size(file));
      }
    }
    table.part(
        String.format(
            Locale.ROOT, "Backup and verification of a store of %.0f MB, MB/s", megabytes),
        "work");
    table.row("AES-GCM of the JDK, file to file", new Samples(plain));
    table.row("backup, written and read again", new Samples(backUp));
    table.row("verification of pages, journal and rows", new Samples(verify));
    table.remark(
        String.format(
            Locale.ROOT,
            "The backup is %.0f MB: %.2f of the store.",
            sealed / 1e6,
            sealed / 1e6 / megabytes));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double rate(double megabytes, Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return megabytes / (Samples.since(began) / 1000);
  }

  private static void gcm(Path from, Path to) throws Exception {
    SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    try (FileChannel in = FileChannel.open(from);
        FileChannel out =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      long number = 0;
      while (in.read(piece.clear()) > 0) {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putLong(number++).array();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        ByteBuffer sealed = ByteBuffer.allocate(PIECE + 16);
        cipher.doFinal(piece.flip(), sealed);
        out.write(sealed.flip());
      }
      out.force(true);
    }
  }

  private static Path store(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".mv.db")).findFirst().orElseThrow();
    }
  }
}
