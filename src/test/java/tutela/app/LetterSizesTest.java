package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.casefile.domain.Attachment;
import tutela.kernel.Language;
import tutela.kernel.Sha256;
import tutela.letters.domain.Letter;
import tutela.paper.Commands;
import tutela.paper.PdfText;
import tutela.paper.Standards;

/**
 * Letters about one, forty and three hundred addresses, written and made final as in the program.
 */
final class LetterSizesTest {
  @ParameterizedTest
  @CsvSource({"1, FR", "40, NL", "300, DE"})
  void everyAddressCanBeCopiedAndNothingNamesHer(int count, Language language, @TempDir Path folder)
      throws Exception {
    List<String> addresses = LetterCase.addresses(count);
    try (Casework work = Casework.in(folder)) {
      LetterCase matter = LetterCase.about(work.services(), addresses);
      Letter letter = matter.finalLetter(language);
      byte[] pdf = work.services().letters.finalPdf(letter.id());

      assertThat(Standards.brokenBy(pdf)).isEmpty();
      for (String option : List.of("-layout", "-raw")) {
        List<String> missing = new ArrayList<>(addresses);
        missing.removeAll(Arrays.asList(Commands.pdfToText(pdf, option).split("\\s+", -1)));
        assertThat(missing).as("not found by pdftotext " + option).isEmpty();
      }
      String reference = matter.reference() + "/L1";
      PdfText text = PdfText.of(pdf);
      assertThat(text.title()).isEqualTo(reference);
      assertThat(text.information()).containsOnlyKeys("Title");
      assertThat(text.metadata()).contains(reference).doesNotContain("Date", "Producer");
      everyFontIsInside(pdf);
      Attachment file = work.services().attachments.get(letter.frozen().orElseThrow().pdf());
      assertThat(file.fileName()).isEqualTo(reference.replace('/', '-') + ".pdf");
      assertThat(file.sha256()).isEqualTo(Sha256.digest(pdf));
      List<String> all = new ArrayList<>(everything(pdf));
      all.add(file.fileName());
      all.add(letter.frozen().orElseThrow().text());
      all.add(Commands.pdfToText(pdf));
      for (String name : LetterCase.IDENTITY) {
        assertThat(all)
            .as(name)
            .noneMatch(
                part -> part.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
      }
      assertThat(all).as("the search sees").anyMatch(part -> part.contains(addresses.getFirst()));
    }
  }

  private static void everyFontIsInside(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int fonts = 0;
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts++;
        }
      }
      assertThat(fonts).isPositive();
    }
  }

  /** Every string and every stream of the file, unpacked, in the encodings a name may have. */
  private static List<String> everything(byte[] pdf) throws Exception {
    List<String> all = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        collect(document.getDocument().getObjectFromPool(key).getObject(), all);
      }
    }
    return all;
  }

  /** One object of the file; those that it only points to are met by themselves. */
  private static void collect(COSBase object, List<String> all) throws Exception {
    switch (object) {
      case COSString string -> all.add(string.getString());
      case COSName name -> all.add(name.getName());
      case COSArray array -> {
        for (COSBase each : array) {
          collect(each, all);
        }
      }
      case COSDictionary dictionary -> {
        for (COSBase each : dictionary.getValues()) {
          collect(each, all);
        }
        if (dictionary instanceof COSStream stream) {
          byte[] bytes = stream.createInputStream().readAllBytes();
          all.add(new String(bytes, StandardCharsets.UTF_8));
          all.add(new String(bytes, StandardCharsets.UTF_16BE));
        }
      }
      case null, default -> {}
    }
  }
}
