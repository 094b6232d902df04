package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Needs;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Change;
import tutela.vault.domain.Key;

/**
 * {@code case-file-format.md} is enough to read a case file: a reader written from it alone, in
 * another language and over another library, reads what the program wrote.
 */
@Beside
final class SecondReaderTest {
  private static final String PYTHON = "/usr/bin/python3";
  private static final String READER = "src/test/python/second_reader.py";
  private static final String EXAMPLE =
      "src/test/resources/tutela/vault/crypto/key-file.properties";
  private static final String WORDS = "src/main/resources/tutela/vault/crypto/words-fr.txt";

  private static final String COMPOSED = "l’été dernier, un œuf à la coque";
  private static final String DECOMPOSED = "l’e\u0301te\u0301 dernier, un œuf a\u0300 la coque";

  @BeforeEach
  void needs() throws IOException {
    Needs.thing(
        Files.isExecutable(Path.of(PYTHON))
            && Needs.run(PYTHON, "-c", "import argon2, cryptography") == 0,
        PYTHON + " with python3-argon2 and python3-cryptography");
  }

  @Test
  void agreesWithTheExample() throws Exception {
    assertThat(read("", "vectors", EXAMPLE)).isEqualTo(new Answer(0, ""));
  }

  @Test
  void readsWhatTheProgramWroteAndNamesThePageThatWasChanged(@TempDir Path temp) throws Exception {
    Path folder = temp.resolve("case file");
    Path running = Files.createDirectory(temp.resolve("as a power cut leaves it"));
    String journal;
    List<String> words;
    try (NewVault made =
        new VaultService(Clock.systemUTC())
            .prepare(DECOMPOSED.toCharArray(), Language.FR, Progress.none())) {
      words = made.recoveryWords();
      try (OpenVault vault = made.createIn(folder, Vaults.MIGRATIONS)) {
        for (int i = 0; i < 30; i++) {
          Vaults.insert(vault.database(), "before ".repeat(400));
        }
        for (String file : List.of("tutela.keys", "store-1.mv.db", "store-1.anchor")) {
          Files.copy(folder.resolve(file), running.resolve(file));
        }
        vault.renew(new Key.Passphrase(DECOMPOSED.toCharArray()), Progress.none());
        vault
            .database()
            .change(
                Change.of("note.added", new CaseId(7), "été"),
                h -> h.execute("INSERT INTO note (text) VALUES ('after')"));
        journal = journal(vault);
      }
    }
    Path store = folder.resolve("store-2.mv.db");
    long pages = (Files.size(store) - 4096) / 4132;

    Answer first = read(COMPOSED, "check", running.toString());
    assertThat(first.text()).contains("\"generation\": 1,").contains("\"unauthentic\": []}");

    Answer whole = read(COMPOSED + "\n" + journal, "check", folder.toString());
    assertThat(whole.text())
        .contains("\"generation\": 2,")
        .containsOnlyOnce("\"kind\": \"passphrase\"")
        .containsOnlyOnce("\"kind\": \"recovery\"")
        .contains("\"memory\": 131072, ")
        .contains("\"anchor\": {\"seq\": " + journal.lines().count() + ", ")
        .contains("\"pages\": {\"count\": " + pages + ", \"unauthentic\": []}");
    assertThat(whole.exit()).isZero();
    assertThat(read(String.join(" ", words), "check", folder.toString(), WORDS).exit()).isZero();
    assertThat(read(COMPOSED + "\n" + journal.replace("été", "ete"), "check", folder.toString()))
        .extracting(Answer::exit)
        .isEqualTo(2);
    assertThat(read("l'été dernier", "check", folder.toString()))
        .isEqualTo(new Answer(2, "the key opens no slot\n"));

    byte[] bytes = Files.readAllBytes(store);
    int page = (int) pages / 2;
    bytes[4096 + 4132 * page + 2000] ^= 1;
    Files.write(store, bytes);
    Answer changed = read(COMPOSED, "check", folder.toString());
    assertThat(changed.text())
        .contains("\"pages\": {\"count\": " + pages + ", \"unauthentic\": [" + page + "]}");
    assertThat(changed.exit()).isOne();
  }

  /** The journal as the second reader takes it; reading the tables is the business of H2. */
  private static String journal(OpenVault vault) {
    return vault
        .database()
        .read(
            h ->
                h.createQuery(
                        """
                        SELECT CAST(JSON_ARRAY(
                            seq, CAST(EXTRACT(EPOCH FROM at) * 1000 AS BIGINT), actor, kind,
                            case_id, subject, RAWTOHEX(seal), RAWTOHEX(hash) NULL ON NULL) AS VARCHAR)
                        FROM journal ORDER BY seq
                        """)
                    .mapTo(String.class)
                    .collect(Collectors.joining("\n")));
  }

  private record Answer(int exit, String text) {}

  private static Answer read(String line, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PYTHON, READER));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
