package tutela.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.Refused;
import tutela.Watch;
import tutela.app.Casework;
import tutela.casefile.domain.Attachment;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Sha256;

/** What is sealed with a case, and what never is. */
final class AttachmentServiceTest {
  private static final List<String> NAMES =
      List.of("reply", "reply.pdf", "reply.eml", "reply.txt", "reply.docx", "IMG_1.jpg");

  @TempDir static Path folder;

  private static final Watch watch = Watch.at("2026-10-05T18:00");
  private static Casework work;
  private static AttachmentService attachments;
  private static CaseId matter;

  @BeforeAll
  static void open() {
    work = Casework.in(folder, watch);
    attachments = work.services().attachments;
    matter = work.services().cases.open(Language.FR).id();
  }

  @AfterAll
  static void close() {
    work.close();
  }

  private static Attachment seal(String name, byte[] bytes) {
    return attachments.seal(matter, Attachment.Kind.REPLY, name, bytes);
  }

  /** The first bytes of a file of the kind, and more of any kind behind them. */
  private static byte[] file(String head) {
    byte[] begin = HexFormat.of().parseHex(head.replace(" ", ""));
    byte[] whole = Arrays.copyOf(begin, 4096);
    Arrays.fill(whole, begin.length, whole.length, (byte) 0x5a);
    return whole;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          JPEG,       ff d8 ff e0 00 10 4a 46 49 46 00 01
          JPEG+Exif,  ff d8 ff e1 00 18 45 78 69 66 00 00
          PNG,        89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52
          GIF,        47 49 46 38 39 61 01 00 01 00
          BMP,        42 4d 36 10 00 00 00 00 00 00 36 00 00 00 28 00 00 00 01 00 00 00 01 00 00 00 01 00 18 00
          TIFF,       49 49 2a 00 08 00 00 00
          WebP,       52 49 46 46 24 10 00 00 57 45 42 50 56 50 38 20
          HEIC,       00 00 00 18 66 74 79 70 68 65 69 63 00 00 00 00 6d 69 66 31 68 65 69 63
          AVIF,       00 00 00 1c 66 74 79 70 61 76 69 66 00 00 00 00 61 76 69 66 6d 69 66 31
          JPEG 2000,  00 00 00 0c 6a 50 20 20 0d 0a 87 0a 00 00 00 14 66 74 79 70 6a 70 32 20
          JPEG XL,    00 00 00 0c 4a 58 4c 20 0d 0a 87 0a
          Photoshop,  38 42 50 53 00 01 00 00 00 00 00 00
          MP4 isom,   00 00 00 20 66 74 79 70 69 73 6f 6d 00 00 02 00 69 73 6f 6d 69 73 6f 32 61 76 63 31 6d 70 34 31
          MP4 mp42,   00 00 00 18 66 74 79 70 6d 70 34 32 00 00 00 00 69 73 6f 6d 6d 70 34 32
          MP4 iso5,   00 00 00 18 66 74 79 70 69 73 6f 35 00 00 00 00 69 73 6f 35 64 61 73 68
          MP4 dash,   00 00 00 18 66 74 79 70 64 61 73 68 00 00 00 00 69 73 6f 36 6d 70 34 31
          3GP,        00 00 00 18 66 74 79 70 33 67 70 34 00 00 00 00 69 73 6f 6d 33 67 70 34
          QuickTime,  00 00 00 14 66 74 79 70 71 74 20 20 00 00 02 00 71 74 20 20
          M4V,        00 00 00 18 66 74 79 70 4d 34 56 20 00 00 00 01 4d 34 56 20 6d 70 34 32
          WebM,       1a 45 df a3 9f 42 86 81 01 42 f7 81 01 42 f2 81 04 42 f3 81 08 42 82 84 77 65 62 6d 42 87 81 04
          Matroska,   1a 45 df a3 a3 42 86 81 01 42 f7 81 01 42 f2 81 04 42 f3 81 08 42 82 88 6d 61 74 72 6f 73 6b 61
          AVI,        52 49 46 46 24 10 00 00 41 56 49 20 4c 49 53 54
          WMV,        30 26 b2 75 8e 66 cf 11 a6 d9 00 aa 00 62 ce 6c
          FLV,        46 4c 56 01 05 00 00 00 09
          MPEG,       00 00 01 ba 44 00 04 00 04 01
          Ogg video,  4f 67 67 53 00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01 2a 80 74 68 65 6f 72 61
          RealMedia,  2e 52 4d 46 00 00 00 12 00 00
          """)
  void noImageAndNoFilmIsKeptWhateverItsName(String what, String head) {
    for (String name : NAMES) {
      Refused.as("attachment.picture", () -> seal(name, file(head)));
    }
  }

  @Test
  void aDrawingInWordsIsAnImageToo() {
    byte[] svg =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    Refused.as("attachment.picture", () -> seal("reply.xml", svg));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reply.pdf    | application/pdf | %PDF-1.7 invented
          photo.jpg    | application/pdf | %PDF-1.7 with the name of an image
          reply.eml    | message/rfc822  | From: x@chirp.example
          reply.txt    | text/plain      | We refuse.
          réponse.html | text/html       | <!DOCTYPE html><html><body>We refuse.</body></html>
          """)
  void papersAndMessagesAreSealedAsTheyCame(String name, String type, String text) {
    byte[] bytes =
        (text + (type.startsWith("message") ? "\r\nSubject: No\r\nDate: 5 Oct 2026\r\n\r\nNo" : ""))
            .getBytes(StandardCharsets.UTF_8);
    Attachment sealed = seal(name, bytes);
    assertThat(sealed.mediaType()).isEqualTo(type);
    assertThat(sealed.fileName()).isEqualTo(name);
    assertThat(sealed.sha256()).isEqualTo(Sha256.digest(bytes));
    assertThat(sealed.sealedAt()).isEqualTo(watch.instant());
    assertThat(attachments.get(sealed.id())).isEqualTo(sealed);
    assertThat(attachments.bytes(sealed.id())).isEqualTo(bytes);
  }

  @Test
  void manyBytesComeBackWhole() {
    byte[] bytes = "We refuse. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    assertThat(attachments.bytes(seal("long.txt", bytes).id())).isEqualTo(bytes);
  }

  @Test
  void anEmptyOneAndOneThatIsNotThereAreRefused() throws Exception {
    Refused.as("attachment.empty", () -> seal("reply.txt", new byte[0]));
    Refused.as(
        "attachment.unreadable",
        () -> attachments.seal(matter, Attachment.Kind.REPLY, folder.resolve("not-there.eml")));
    Path file = Files.writeString(folder.resolve("bpost.txt"), "RR 1");
    assertThat(attachments.seal(matter, Attachment.Kind.PROOF, file).fileName())
        .isEqualTo("bpost.txt");
  }
}
