package tutela.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tutela.casefile.AttachmentService;
import tutela.casefile.domain.Attachment;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Letter;

/** The files of a final letter: as printed, and its addresses for whoever wants them as data. */
final class FrozenFiles {
  private final AttachmentService attachments;

  FrozenFiles(AttachmentService attachments) {
    this.attachments = attachments;
  }

  /** Seals all of them as they are now, each with its digest. */
  Letter.Frozen seal(CaseId caseId, Composition composition, byte[] pdf, Instant at) {
    String name = LetterService.fileName(composition);
    return new Letter.Frozen(
        at,
        composition.text(),
        seal(caseId, name, pdf),
        seal(caseId, name.replace(".pdf", ".txt"), list(composition)),
        seal(caseId, name.replace(".pdf", ".csv"), table(composition)));
  }

  private AttachmentId seal(CaseId caseId, String fileName, byte[] bytes) {
    return attachments.seal(caseId, Attachment.Kind.LETTER, fileName, bytes).id();
  }

  Attachment pdf(Letter letter) {
    return attachments.get(letter.frozen().orElseThrow().pdf());
  }

  byte[] bytes(Letter letter, Function<Letter.Frozen, AttachmentId> which) {
    return attachments.bytes(which.apply(letter.frozen().orElseThrow()));
  }

  /** A line each, as printed; UTF-8. */
  private static byte[] list(Composition composition) {
    return composition.rows().stream()
        .map(row -> row.printed() + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  /** Number, address and what was seen, for a form or a program; UTF-8. */
  private static byte[] table(Composition composition) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.print("no");
      csv.print("address");
      for (String column : composition.columns()) {
        csv.print(column);
      }
      csv.println();
      for (Composition.Row row : composition.rows()) {
        csv.print(row.number());
        csv.print(row.printed());
        for (String cell : row.cells()) {
          csv.print(cell);
        }
        csv.println();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // memory only
    }
    return text.toString().getBytes(UTF_8);
  }
}
