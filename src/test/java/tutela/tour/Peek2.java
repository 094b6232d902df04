package tutela.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.settings.domain.Settings.ThemeChoice;

/** args: language theme scale width height outdir */
public final class Peek2 {
  private Peek2() {}

  public static void main(String[] a) throws Exception {
    Path out = Path.of("target/peek", a[5]);
    try (Program program =
        Program.start(
            Files.createTempDirectory("peek"),
            Clock.systemUTC(),
            Integer.parseInt(a[3]),
            Integer.parseInt(a[4]))) {
      Program.onScreen(
          () -> {
            program
                .wiring()
                .settings
                .change(
                    s ->
                        s.in(Language.valueOf(a[0]))
                            .with(ThemeChoice.valueOf(a[1]))
                            .scaled(Double.parseDouble(a[2])));
            return 1;
          });
      program.settle();
      program.picture(out.resolve("00-welcome.png"));
      program.click("practise");
      program.waitFor("desk", () -> program.isShown("work"));
      program.settle();
      program.picture(out.resolve("01-desk.png"));
      CaseId one = new CaseId(1);
      int n = 2;
      for (Place p :
          new Place[] {
            Place.of(ScreenId.CASES),
            Place.of(ScreenId.CASE, one),
            Place.of(ScreenId.ITEMS, one),
            Place.of(ScreenId.CHECK, one),
            Place.of(ScreenId.MANDATE, one),
            Place.of(ScreenId.LETTERS, one),
            Place.of(ScreenId.LETTER, one, "1"),
            Place.of(ScreenId.LETTERS, one, "write:REQUEST:chirp:"),
            Place.of(ScreenId.REPLIES, one),
            Place.of(ScreenId.REPLY, one),
            Place.of(ScreenId.JOURNAL, one),
            Place.of(ScreenId.SETTINGS),
            Place.of(ScreenId.DIRECTORY),
            Place.of(ScreenId.SOURCES)
          }) {
        Program.onScreen(
            () -> {
              program.wiring().window.go(p);
              return true;
            });
        program.settle();
        program.settle();
        program.picture(
            out.resolve(String.format("%02d-%s.png", n++, p.screen().name().toLowerCase())));
      }
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.exit(0);
  }
}
