package tutela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.app.Inside;
import tutela.app.SessionServices;
import tutela.casefile.domain.Case;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.FormField;
import tutela.kernel.Language;
import tutela.letters.domain.Letter;
import tutela.settings.domain.Settings.ThemeChoice;
import tutela.tour.Program;
import tutela.tour.ScreenFaults;
import tutela.tracking.ClosingService;
import tutela.tracking.domain.ClosingReason;

/**
 * Every screen and sheet of the running program, in the practice case, in every language, in every
 * theme and at 150 %: nothing is cut or sticks out, every control has a name, Tab follows the eye.
 * A screen that is added to {@link ScreenId} is looked at without a word here.
 */
final class ScreensTest {
  private static final Set<ScreenId> BEFORE_UNLOCKING =
      EnumSet.of(ScreenId.WELCOME, ScreenId.CREATE, ScreenId.UNLOCK, ScreenId.RESTORE);
  private static final Set<ScreenId> OF_THE_OFFICE =
      EnumSet.of(
          ScreenId.DESK,
          ScreenId.CASES,
          ScreenId.DIRECTORY,
          ScreenId.SOURCES,
          ScreenId.INTERVIEW_VERSIONS,
          ScreenId.BACKUPS,
          ScreenId.SETTINGS);

  /** A folder for a picture of everything that is looked at; none without it. */
  private static final String PICTURES = System.getProperty("tutela.pictures", "");

  private static final String PHRASE = "vier losse woorden zijn genoeg voor hier";
  private static final List<Double> SCALES = List.of(1.0, 1.5);
  private static final List<ThemeChoice> THEMES =
      List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST);

  /** Where to go, and what to press there. */
  private record Stop(Place place, List<String> press) {
    Stop(Place place, String... press) {
      this(place, List.of(press));
    }

    @Override
    public String toString() {
      return place.screen() + (press.isEmpty() ? "" : press.toString());
    }
  }

  private static boolean exists(ScreenId id) {
    return ScreensTest.class.getResource(id.fxml()) != null;
  }

  @ParameterizedTest
  @EnumSource(ScreenId.class)
  void theScreenIsWritten(ScreenId id) {
    assumeTrue(exists(id), id + " has no FXML yet and is not looked at");
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void everyScreenCanBeReadAndReached(Language language, @TempDir Path folder) throws Exception {
    List<String> faults = new ArrayList<>();
    try (Program program = Program.start(folder)) {
      Walk walk = new Walk(program, language, faults);
      walk.speak();
      walk.firstStart();
      walk.everyLook(OF_THE_OFFICE.stream().map(id -> new Stop(Place.of(id))).toList());
      program.press(KeyCode.CONTROL, KeyCode.L);
      walk.everyLook(
          List.of(
              new Stop(Place.of(ScreenId.UNLOCK), "unlock"),
              new Stop(Place.of(ScreenId.RESTORE)),
              new Stop(Place.of(ScreenId.WELCOME))));
      walk.begin();
      program.click("practise");
      program.waitFor("desk", () -> program.isShown("work")).settle();
      walk.everyLook(stops(program));
    }
    assertThat(faults.stream().distinct()).isEmpty();
  }

  private static List<Stop> stops(Program program) {
    SessionServices services = Inside.services(program.wiring());
    Case closed = services.cases.open(Language.FR);
    services.closing.close(
        closed.id(), ClosingReason.HER_WISH, "", ClosingService.Seen.NOTHING_OPEN);
    Case ended = services.cases.open(Language.FR);
    services.office.change(o -> o.keeping(OptionalInt.of(-1)));
    services.closing.close(
        ended.id(), ClosingReason.ELSEWHERE, "", ClosingService.Seen.NOTHING_OPEN);
    services.office.change(o -> o.keeping(OptionalInt.of(120)));
    List<Case> cases = services.cases.open(10, 0);
    Case adult =
        cases.stream().filter(c -> c.reference().endsWith("0001")).findFirst().orElseThrow();
    Letter letter = services.letters.of(adult.id()).getFirst();
    String item = Long.toString(services.items.of(adult.id()).getFirst().id().value());
    List<Stop> stops = new ArrayList<>();
    Arrays.stream(ScreenId.values())
        .filter(id -> exists(id) && !BEFORE_UNLOCKING.contains(id))
        .forEach(
            id ->
                stops.addAll(
                    switch (id) {
                      case SETTINGS ->
                          List.of(
                              new Stop(Place.of(id)),
                              new Stop(Place.of(id), "securityTab"),
                              new Stop(Place.of(id), "officeTab"),
                              new Stop(Place.of(id), "habitsTab"));
                      case CASE, REOPEN, KEEP, JOURNAL ->
                          Stream.concat(cases.stream(), Stream.of(closed, ended))
                              .map(c -> new Stop(Place.of(id, c.id())))
                              .toList();
                      case CASES ->
                          List.of(new Stop(Place.of(id)), new Stop(Place.of(id), "which-closed"));
                      case PASTE ->
                          List.of(
                              new Stop(Place.of(id, adult.id())),
                              new Stop(Place.of(id, adult.id(), "place")));
                      case TABLE -> List.of(new Stop(Place.of(id, adult.id())));
                      case ITEM -> List.of(new Stop(Place.of(id, adult.id(), item)));
                      case LETTER ->
                          List.of(
                              new Stop(
                                  Place.of(id, adult.id(), Long.toString(letter.id().value()))));
                      case NOTICE ->
                          List.of("sent", "received", "ack").stream()
                              .map(
                                  what ->
                                      new Stop(
                                          Place.of(
                                              id, adult.id(), what + ":" + letter.id().value())))
                              .toList();
                      case DIRECTORY ->
                          List.of("chirp", "facebook", "nobody.example").stream()
                              .map(who -> new Stop(new Place(id, Optional.empty(), who)))
                              .toList();
                      case ADDRESSEE, CONFIRMATION ->
                          List.of(
                              new Stop(
                                  new Place(id, Optional.empty(), "facebook"),
                                  id == ScreenId.CONFIRMATION ? "verified" : "keep-nothing"));
                      case OPENERS -> List.<Stop>of(); // stands in the settings, never alone
                      case PASSPHRASE,
                          COLLEAGUE,
                          COLLEAGUE_OUT,
                          RECOVERY_TRY,
                          RECOVERY_KEY,
                          RENEWAL,
                          VERIFICATION,
                          ABOUT,
                          DIAGNOSTICS ->
                          List.of(new Stop(Place.of(id)));
                      default ->
                          OF_THE_OFFICE.contains(id)
                              ? List.of(new Stop(Place.of(id)))
                              : cases.stream().map(c -> new Stop(Place.of(id, c.id()))).toList();
                    }));
    return stops;
  }

  /** One program, looked at from all sides. */
  private record Walk(Program program, Language language, List<String> faults) {
    void speak() {
      onScreen(() -> Inside.settings(program.wiring(), s -> s.in(language)));
    }

    /** The four steps that make a case file, each from all sides, to an empty desk. */
    void firstStart() {
      List<Stop> here = List.of(new Stop(Place.of(ScreenId.CREATE)));
      begin();
      everyLook(here);
      program.click("next");
      everyLook(here);
      program.type("phrase-hidden", PHRASE);
      program.type("again-hidden", PHRASE);
      program.click("next");
      program.click("byHand");
      List<String> words = Program.onScreen(this::recoveryWords);
      everyLook(here);
      for (String field : List.of("first", "second")) {
        String label = Program.onScreen(() -> this.<FormField>inWindow(field + "Field").getLabel());
        int n = Integer.parseInt(label.replaceAll("\\D", ""));
        program.type(field, words.get(n - 1));
      }
      program.click("next");
      everyLook(List.of(new Stop(Place.of(ScreenId.CREATE), "next")));
      program.type("name", "A. Lejeune");
      program.click("next");
      program.waitFor("empty desk", () -> program.isShown("todo")).settle();
    }

    private List<String> recoveryWords() {
      return this.<Parent>inWindow("words").getChildrenUnmodifiable().stream()
          .map(cell -> ((Label) ((Parent) cell).getChildrenUnmodifiable().getLast()).getText())
          .toList();
    }

    @SuppressWarnings("unchecked") // the caller knows what has this id
    private <N extends Node> N inWindow(String id) {
      return (N) program.wiring().scene().getRoot().lookup("#" + id);
    }

    /** The way in, as large as at first. */
    void begin() {
      onScreen(() -> Inside.settings(program.wiring(), s -> s.scaled(1)));
      onScreen(() -> Inside.gate(program.wiring(), ScreenId.WELCOME));
      program.settle();
    }

    /**
     * Colours depend neither on the size nor on the language: large text, and the second and third
     * language, are looked at in one of them.
     */
    void everyLook(List<Stop> stops) {
      for (double scale : SCALES) {
        boolean coloured = scale == 1.0 && language == Language.FR;
        List<ThemeChoice> themes = coloured ? THEMES : THEMES.subList(0, 1);
        onScreen(() -> Inside.settings(program.wiring(), s -> s.scaled(scale)));
        program.settle();
        for (Stop stop : stops) {
          String size = scale == 1.0 ? "" : ", " + Math.round(scale * 100) + " %";
          look(stop, themes, size);
        }
      }
    }

    private void look(Stop stop, List<ThemeChoice> themes, String size) {
      String where = stop + ", " + language + size + ", ";
      try {
        Program.onScreen(go(stop.place()));
        program.arrange();
        for (String id : stop.press()) {
          if (program.isShown(id)) {
            ButtonBase button = program.node(id);
            onScreen(button::fire);
            program.arrange();
          }
        }
        for (ThemeChoice theme : themes) {
          onScreen(() -> Inside.settings(program.wiring(), s -> s.with(theme)));
          program.arrange();
          for (String fault : Program.onScreen(() -> ScreenFaults.of(program.wiring().scene()))) {
            faults.add(where + theme + ": " + fault);
          }
          if (!PICTURES.isEmpty()) {
            program.picture(
                Path.of(PICTURES, (where + theme).replaceAll("[^\\w.-]+", "-") + ".png"));
          }
        }
      } catch (RuntimeException | AssertionError e) {
        faults.add(where + "cannot be shown: " + e);
      }
      onScreen(() -> Inside.closeSheets(program.wiring()));
    }

    private Callable<Boolean> go(Place place) {
      return () -> {
        if (BEFORE_UNLOCKING.contains(place.screen())) {
          Inside.gate(program.wiring(), place.screen());
        } else if (Inside.isSheet(program.wiring(), place.screen())) {
          Inside.sheet(program.wiring(), place);
        } else {
          Inside.go(program.wiring(), place);
        }
        return true;
      };
    }

    private static void onScreen(Runnable action) {
      Program.onScreen(
          () -> {
            action.run();
            return true;
          });
    }
  }
}
