package tutela.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.kernel.LetterId;
import tutela.letters.domain.Composition;
import tutela.paper.PagePictures;
import tutela.vault.OpenVault;

/** Letters from the case file to the bytes of the PDF, and to the picture of a page. */
final class Letters {
  private static final List<Integer> SIZES = List.of(1, 40, 300);
  private static final int FIRSTS = 3;
  private static final double WARM_TARGET = 150;
  private static final double PREVIEW_TARGET = 200;

  /** Widths of the column of pages at 1366 pixels are near this. */
  private static final double SCALE = 0.6;

  private Letters() {}

  static void measure(Table table, Path folder) throws Exception {
    table.part(
        "Letters, from the rows of the case file to the finished PDF", "addresses in the letter");
    for (int count : SIZES) {
      table.row(count + ", first of a process, nothing warmed", firsts(folder, count, "cold"));
    }
    table.row(
        "40, first of a process after the warm-up that follows unlocking",
        firsts(folder, 40, "warmed"));
    try (OpenVault vault = Vault.create(folder.resolve("letters"))) {
      SessionServices services = Casework.services(vault, Clock.systemUTC());
      List<LetterId> drafts = new ArrayList<>();
      for (int count : SIZES) {
        drafts.add(LetterCase.about(services, LetterCase.addresses(count)).draft());
      }
      for (int i = 0; i < SIZES.size(); i++) {
        LetterId draft = drafts.get(i);
        Samples warm = Samples.of(25, 25, () -> pdf(services, draft));
        String what = SIZES.get(i) + ", warm";
        if (SIZES.get(i) == 40) {
          table.row(what, WARM_TARGET, warm);
        } else {
          table.row(what, warm);
        }
      }
      LetterId draft = drafts.get(1);
      Samples preview = Samples.of(25, 25, () -> preview(services, draft));
      table.row("40, warm, to the picture of a page in the preview", PREVIEW_TARGET, preview);
    }
  }

  private static Samples firsts(Path folder, int count, String how) throws Exception {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < FIRSTS; i++) {
      Path own = Files.createTempDirectory(folder, "first");
      values.add(
          Children.run(Children.of(FirstLetter.class, own), Integer.toString(count), how)
              .get("first"));
    }
    return new Samples(values);
  }

  static byte[] pdf(SessionServices services, LetterId draft) {
    return services.letters.preview(services.letters.compose(draft));
  }

  /** What happens once typing pauses: compose, make the file, find the first point, draw. */
  private static int preview(SessionServices services, LetterId draft) {
    Composition composition = services.letters.compose(draft);
    try (PagePictures pictures = PagePictures.of(services.letters.preview(composition))) {
      pictures.find(composition.rows().getFirst().printed());
      return pictures.render(1, SCALE).height();
    }
  }
}
