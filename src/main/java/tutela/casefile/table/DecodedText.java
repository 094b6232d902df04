package tutela.casefile.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes as text, by their mark, by their zeros, as UTF-8, and else as Windows here writes it. */
final class DecodedText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 4096;
  private static final char MARK = '\uFEFF';

  private DecodedText() {}

  /** The text without its mark; empty if this is no text. */
  static Optional<String> of(byte[] bytes) {
    String text = decode(bytes);
    String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    return Optional.of(unmarked).filter(t -> t.chars().noneMatch(DecodedText::isControl));
  }

  private static String decode(byte[] bytes) {
    int zeros = 0;
    int odd = 0;
    for (int i = 0; i < Math.min(SAMPLE, bytes.length); i++) {
      if (bytes[i] == 0) {
        zeros++;
        odd += i % 2;
      }
    }
    if (starts(bytes, 0xFF, 0xFE) || (zeros > 0 && odd == zeros)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF) || (zeros > 0 && odd == 0)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1
        && Arrays.equals(Arrays.copyOf(bytes, 2), new byte[] {(byte) first, (byte) second});
  }

  private static boolean isControl(int sign) {
    return sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f';
  }
}
