package tutela.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import tutela.app.Casework;
import tutela.app.Folders;
import tutela.app.Inside;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.interview.DefinitionReader;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Question;
import tutela.interview.domain.Turn;
import tutela.interview.store.JdbiInterviewStore;
import tutela.kernel.CaseId;
import tutela.packs.store.YamlPacks;
import tutela.tour.Program;
import tutela.vault.VaultService;
import tutela.vault.Vaults;

/** The interview: its pack read, its pages opened and jumped between, with many answers. */
final class Conversations {
  private static final double PAGE_MS = 50;
  private static final int ANSWERS = 2_000;

  private static final List<String> SECTIONS =
      List.of("welcome", "reach", "what", "publications", "tried", "wants", "mandate", "end");

  /** What is timed with one of several. */
  private interface Work<T> {
    Object with(T one) throws Exception;
  }

  private Conversations() {}

  static void measure(Table table, Path work) throws Exception {
    table.part("The interview", "ms");
    table.row(
        "pack read and checked, first of this process", Samples.of(0, 1, Conversations::readPack));
    table.row("pack read and checked, warm", Samples.of(10, 15, Conversations::readPack));
    opened(table, work.resolve("conversation"), 0);
    opened(table, work.resolve("conversation-large"), ANSWERS);
  }

  private static Object readPack() {
    return new DefinitionReader(new YamlPacks()).read();
  }

  private static void opened(Table table, Path folder, int more) throws Exception {
    CaseId id = prepare(folder, more);
    String of = more == 0 ? "one case" : String.format("a case of %,d answers more", more);
    Program program =
        Program.start(
            folder,
            new VaultService(Clock.systemUTC(), Vaults.CHEAP),
            Clock.systemUTC(),
            1366,
            736);
    try {
      program.secret("phrase", new String(Vaults.passphrase()));
      program.press(KeyCode.ENTER);
      program.waitFor("desk", () -> program.isShown("cases")).settle();
      List<Question> questions =
          Inside.services(program.wiring()).interview.path(id).questions(Turn.FIRST);
      table.row(
          "page opened from elsewhere, read and laid out, " + of,
          PAGE_MS,
          inTurn(
              questions,
              question -> show(program, Place.of(ScreenId.INTERVIEW, id, question.id().value()))));
      table.row(
          "from one section to another, laid out, " + of,
          PAGE_MS,
          inTurn(SECTIONS, section -> jump(program, section)));
    } finally {
      program.close();
    }
  }

  /** Each of them one after the other, and again from the first. */
  private static <T> Samples inTurn(List<T> all, Work<T> work) throws Exception {
    int[] next = {0};
    return Samples.of(20, 40, () -> work.with(all.get(next[0]++ % all.size())));
  }

  private static CaseId prepare(Path folder, int more) {
    try (Casework work = Casework.in(Folders.below(folder).data())) {
      SessionServices services = work.services();
      LetterCase matter = LetterCase.about(services, LetterCase.addresses(2));
      JdbiInterviewStore store = new JdbiInterviewStore(work.vault().database());
      for (int i = 0; i < more; i++) {
        store.keep(
            matter.id(),
            new FieldId("earlier." + i),
            "an invented answer to what an earlier version asked, " + i,
            "2026-01-01",
            Clock.systemUTC().instant());
      }
      return matter.id();
    }
  }

  private static Object show(Program program, Place place) throws Exception {
    return Screens.onScreen(
            () -> {
              Inside.go(program.wiring(), place);
              return true;
            })
        && laidOut(program);
  }

  private static Object jump(Program program, String section) throws Exception {
    return Screens.onScreen(
            () -> {
              javafx.scene.control.Button row =
                  (javafx.scene.control.Button)
                      program.wiring().scene().lookup("#section-" + section);
              row.fire();
              return true;
            })
        && laidOut(program);
  }

  private static boolean laidOut(Program program) throws Exception {
    Screens.await(() -> Screens.onScreen(() -> program.wiring().isQuiet()));
    return Screens.onScreen(
        () -> {
          Parent root = program.wiring().scene().getRoot();
          root.applyCss();
          root.layout();
          return true;
        });
  }
}
