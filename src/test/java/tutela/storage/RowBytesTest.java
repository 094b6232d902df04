package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of rows and their totals, as they stand in {@code case-file-format.md}. */
final class RowBytesTest {
  private static final List<String> KINDS = List.of("tutela/testing/kinds");
  private static final String ROW =
      "01000000045041495200000003000000014101000000000000000100000001420200000001780000000557"
          + "4f52544800";
  private static final String HASH =
      "f93b52147820976763e6eade28b1f47920b65bfc79ea35877191c1e0cf62ef6e";
  private static final String TOTAL =
      "cf305033251b7ba511d80eddb4305ceb0fd3ec6bc92478a696417ca20879ea7b";
  private static final String SEAL =
      "58d7da12ff98fad13dd186e9cd617a041887bc63e5271573d739bf919e6ef37b";

  /** The figures were computed by another program. */
  @Test
  void theVectorOfTheFormat(@TempDir Path folder) {
    StoreKeys keys = Stores.keys(1);
    try (Database database = Database.create(StoreFiles.in(folder), keys, KINDS, Stores.CLOCK)) {
      database.change(
          Change.of("pair.added"),
          h -> h.execute("INSERT INTO pair VALUES (1, 'x', NULL), (2, 'é', 'y')"));
      List<byte[]> rows =
          database.read(
              h ->
                  h.createQuery("SELECT * FROM pair ORDER BY a")
                      .map((row, context) -> RowBytes.of(row.getMetaData()).of(row))
                      .list());
      assertThat(hex(rows.getFirst())).isEqualTo(ROW);
      RowTotals totals = new RowTotals(keys.rows());
      assertThat(hex(totals.hash(rows.getFirst()))).isEqualTo(HASH);
      rows.forEach(row -> totals.moved("PAIR", null, row));
      assertThat(hex(totals.moved().get("PAIR").bytes())).isEqualTo(TOTAL);
      assertThat(hex(totals.seal())).isEqualTo(SEAL);
      assertThat(
              database.<String>read(
                  h ->
                      h.createQuery("SELECT total FROM row_seal WHERE table_name = 'PAIR'")
                          .map((row, context) -> hex(row.getBytes(1)))
                          .one()))
          .isEqualTo(TOTAL);
    }
  }

  @Test
  void whatComesAndGoesLeavesNothing() {
    RowTotals totals = new RowTotals(Stores.keys(1).rows());
    totals.moved("A", null, new byte[] {1});
    totals.moved("A", null, new byte[] {2});
    totals.moved("A", new byte[] {1}, new byte[] {3});
    totals.moved("A", new byte[] {3}, null);
    totals.moved("A", new byte[] {2}, null);
    assertThat(totals.moved()).containsEntry("A", RowTotal.NONE);
  }

  @Test
  void totalsHaveTheirLengthWhateverTheNumber() {
    for (BigInteger sum :
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.TWO.pow(255),
            BigInteger.TWO.pow(256).subtract(BigInteger.ONE))) {
      byte[] bytes = new RowTotal(1, sum).bytes();
      assertThat(bytes).hasSize(32);
      assertThat(RowTotal.of(1, bytes).sum()).isEqualTo(sum);
    }
  }

  @Test
  void noTwoTextsComeToTheSameBytes() {
    List<String> texts =
        List.of(
            "",
            "?",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uDE00\uD83D",
            "\uFFFD",
            "é",
            "e\u0301",
            "\0");
    assertThat(texts.stream().map(RowBytesTest::text)).doesNotHaveDuplicates();
    String usual = "Ça va? – العربية \u20AC";
    assertThat(text(usual)).endsWith(hex(usual.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      RowBytes.text(new DataOutputStream(bytes), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return hex(bytes.toByteArray());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
