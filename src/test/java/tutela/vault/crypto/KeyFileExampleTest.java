package tutela.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;

/**
 * The complete example that {@code case-file-format.md} points to: the document, a second writer
 * and the program agree on every byte of it.
 */
final class KeyFileExampleTest {
  private static final List<String> PURPOSES =
      List.of("pages", "journal", "anchor", "rows", "lookup", "backup", "key-file");

  private final Properties example = example();
  private final SecondKeyFile.Given given =
      new SecondKeyFile.Given(
          hex("vault-id"),
          number("generation"),
          hex("data-key"),
          hex("voucher"),
          List.of(slot("1"), slot("2")));

  @Test
  void theDocumentIsEnoughToWriteIt() throws Exception {
    assertThat(HexFormat.of().formatHex(SecondKeyFile.write(given)))
        .isEqualTo(example.getProperty("file"));
  }

  @Test
  void theProgramReadsItWithEitherKey() throws Exception {
    KeyFile file = KeyFile.read(hex("file"), Argon2.production());
    assertThat(file.bytes()).isEqualTo(hex("file"));
    assertThat(file.generation()).isEqualTo(given.generation());
    for (Key key :
        List.of(
            new Key.Passphrase(text("1.passphrase").toCharArray()),
            new Key.RecoveryWords(List.of(text("2.words").split(" "))))) {
      try (OpenKeyFile open = file.open(key, List.of(), Argon2.production(), Progress.none());
          VaultKeys keys = open.keys()) {
        assertThat(keys.store().journal().mac(new byte[] {7}))
            .isEqualTo(new MacKey(hex("derived.journal")).mac(new byte[] {7}));
      }
    }
  }

  @Test
  void theKeysComeFromTheDataKeyAsItSays() throws Exception {
    try (DataKey data = new DataKey(hex("data-key"), hex("vault-id"))) {
      for (String purpose : PURPOSES) {
        assertThat(data.derive(purpose))
            .isEqualTo(hex("derived." + purpose))
            .isEqualTo(SecondKeyFile.derived(given, purpose));
      }
    }
  }

  @Test
  void theWordsAreTheRecoveryKey() {
    assertThat(String.join(" ", RecoveryKey.words(hex("2.secret"), Language.FR)))
        .isEqualTo(text("2.words"));
  }

  private SecondKeyFile.Slot slot(String n) {
    return new SecondKeyFile.Slot(
        number(n + ".kind"),
        number(n + ".lanes"),
        number(n + ".memory"),
        number(n + ".passes"),
        hex(n + ".id"),
        hex(n + ".salt"),
        n.equals("1") ? text("1.passphrase").getBytes(StandardCharsets.UTF_8) : hex("2.secret"),
        hex(n + ".private-key"),
        hex(n + ".nonce"),
        hex(n + ".ephemeral"));
  }

  private String text(String name) {
    return Objects.requireNonNull(example.getProperty(name), name);
  }

  private int number(String name) {
    return Integer.parseInt(text(name));
  }

  private byte[] hex(String name) {
    return HexFormat.of().parseHex(text(name));
  }

  private static Properties example() {
    Properties read = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                KeyFileExampleTest.class.getResourceAsStream("key-file.properties")),
            StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return read;
  }
}
