package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.FormField;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.settings.domain.Settings;
import tutela.tour.Program;
import tutela.tour.ScreenFaults;
import tutela.vault.VaultService;
import tutela.vault.Vaults;

/**
 * The running program over a case file with one case in the middle of its life, for tests that type
 * what nobody should and look at what the screen says. All of it is invented.
 */
final class AtTheScreen implements AutoCloseable {
  static final String EMOJI = "vu \uD83D\uDE21\uD83D\uDC4D\uD83C\uDFFD, « ça » 👩‍👧";
  static final String ARABIC = "نور الهدى";
  static final String CHINESE = "王小明";

  /** The clock of the computer, which somebody may set. */
  private static final class Wrist extends Clock {
    private volatile Duration off = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Wrist clock = new Wrist();
  private final Program program;
  private @Nullable LetterCase matter;
  private @Nullable CaseId opened;

  AtTheScreen(Path folder) throws Exception {
    this(folder, Clock.systemUTC().instant());
  }

  /** The same at some other time. */
  AtTheScreen(Path folder, Instant start) throws Exception {
    clock.off = Duration.between(Clock.systemUTC().instant(), start);
    Casework.in(Folders.below(folder).data(), clock).close();
    program = Program.start(folder, new VaultService(clock, Vaults.CHEAP), clock, 1366, 736);
    unlock();
  }

  /** As at the start: in a language, the clock right, nothing open, a case nobody touched. */
  void begin(Language language) {
    setClock(Duration.ZERO);
    settings(s -> s.in(language).lockingAfter(30));
    if (program.isShown("unlock")) {
      unlock();
    }
    open(Place.of(ScreenId.DESK));
    opened = null;
    matter = LetterCase.about(services(), LetterCase.addresses(2));
  }

  /** A new case with its key, at its first question. */
  void newCase(Language language) {
    settings(s -> s.in(language).lockingAfter(30));
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.waitFor("first question", () -> program.isShown("safe-free-yes")).settle();
    opened = services().cases.open(1, 0).getFirst().id();
  }

  /** Another case, as from here on. */
  void take(CaseId other) {
    opened = other;
  }

  private void unlock() {
    program.secret("phrase", new String(Vaults.passphrase()));
    program.press(KeyCode.ENTER);
    program.waitFor("desk", () -> program.isShown("journal") || program.isShown("cases")).settle();
  }

  void lockAndUnlock() {
    program.press(KeyCode.CONTROL, KeyCode.L);
    awaitLock();
    unlock();
  }

  void awaitLock() {
    program.waitFor("lock", () -> program.isShown("unlock")).settle();
  }

  /** Sets the computer's clock that far from the right time. */
  void setClock(Duration off) {
    clock.off = off;
  }

  /** Another day: the program may have locked itself meanwhile. */
  void daysLater(int days) {
    setClock(Duration.ofDays(days));
    lockAndUnlock();
  }

  /** At a moment of some other day, after a lock. */
  void later(Instant moment) {
    program.press(KeyCode.CONTROL, KeyCode.L);
    awaitLock();
    setClock(Duration.between(Clock.systemUTC().instant(), moment));
    unlock();
  }

  Instant now() {
    return clock.instant();
  }

  void settings(java.util.function.UnaryOperator<Settings> change) {
    onScreen(() -> Inside.settings(program.wiring(), change));
    program.settle();
  }

  Program program() {
    return program;
  }

  /** A text of some length. */
  static String signs(int length) {
    return "a".repeat(length);
  }

  CaseId caseId() {
    return opened == null ? Objects.requireNonNull(matter).id() : opened;
  }

  /** A letter of the case that is final and not yet sent. */
  LetterId finalLetter() {
    return Objects.requireNonNull(matter).finalLetter(Language.FR).id();
  }

  SessionServices services() {
    return Inside.services(program.wiring());
  }

  List<ContentItem> items() {
    return services().items.of(caseId());
  }

  String text(String key, Object... arguments) {
    return Inside.texts(program.wiring()).get(key, arguments);
  }

  void open(ScreenId screen, String subject) {
    open(Place.of(screen, caseId(), subject));
  }

  void open(Place place) {
    onScreen(
        () -> {
          Inside.closeSheets(program.wiring());
          if (Inside.isSheet(program.wiring(), place.screen())) {
            Inside.sheet(program.wiring(), place);
          } else {
            Inside.go(program.wiring(), place);
          }
        });
    program.settle();
  }

  /** Replaces what a field holds by what is typed; all signs in one go, which is quicker. */
  void type(String field, String text) {
    select(field);
    if (text.isEmpty()) {
      program.press(KeyCode.DELETE);
      return;
    }
    onScreen(
        () -> {
          for (char sign : text.toCharArray()) {
            String one = String.valueOf(sign);
            Event.fireEvent(
                program.wiring().scene().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED, one, "", KeyCode.UNDEFINED, false, false, false, false));
          }
        });
    program.settle();
  }

  /** Replaces what a field holds by what is pasted. */
  void paste(String field, String text) {
    select(field);
    program.paste(field, text);
  }

  private void select(String field) {
    Node node = program.node(field);
    onScreen(
        () -> {
          node.requestFocus();
          if (node.getScene().getFocusOwner() instanceof TextInputControl input) {
            input.selectAll();
          }
        });
  }

  /** What she says in the conversation: a field, its value, and so on. */
  void say(String... fieldsAndValues) {
    Objects.requireNonNull(matter).say(fieldsAndValues);
  }

  /** The question that the conversation stands at. */
  String place() {
    return services().interview.conversation(caseId()).at().orElseThrow().value();
  }

  /** No text is cut and nothing sticks out; where pictures are wanted one is taken. */
  void looksRight(String name) {
    assertThat(Program.onScreen(() -> ScreenFaults.of(program.wiring().scene())))
        .as(name)
        .isEmpty();
    picture(name);
  }

  /** A picture of the window, where they are wanted. */
  void picture(String name) {
    String pictures = System.getProperty("tutela.pictures", "");
    if (!pictures.isEmpty()) {
      program.picture(Path.of(pictures, name + ".png"));
    }
  }

  /** Goes to a control by the focus and, where it is a button or a box to tick, presses it. */
  void press(String id) {
    Node node = program.node(id);
    onScreen(node::requestFocus);
    program.settle();
    if (node instanceof ButtonBase) {
      program.press(KeyCode.SPACE);
    }
  }

  String typed(String field) {
    TextInputControl input = program.node(field);
    return Program.onScreen(input::getText);
  }

  /** The message stands with this very field, in words, and nothing else is in the way. */
  void refused(String field, String key, Object... arguments) {
    assertThat(messageAt(field)).isEqualTo(text(key, arguments));
    noFault();
  }

  void accepted(String field) {
    assertThat(messageAt(field)).isEmpty();
    noFault();
  }

  void noFault() {
    assertThat(program.isShown("failure-later")).as("a dialog instead of a message").isFalse();
  }

  /** What the nearest frame around a field says is wrong, in view; empty if none does. */
  private String messageAt(String field) {
    Node node = program.node(field);
    return Program.onScreen(
        () -> {
          for (Parent p = node.getParent(); p != null; p = p.getParent()) {
            if (p instanceof FormField frame && frame.isWrong()) {
              return holdsFocus(frame) && !isInView(frame) ? "out of view" : frame.message();
            }
          }
          return "";
        });
  }

  private static boolean holdsFocus(Node frame) {
    for (Node n = frame.getScene().getFocusOwner(); n != null; n = n.getParent()) {
      if (n == frame) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInView(Node frame) {
    double end = frame.localToScene(frame.getBoundsInLocal()).getMaxY();
    for (Parent p = frame.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll
          && scroll.localToScene(scroll.getBoundsInLocal()).getMaxY() < end) {
        return false;
      }
    }
    return true;
  }

  /** Every sentence that is shown. */
  List<String> said() {
    return Program.onScreen(
        () ->
            Stream.concat(
                    shown(".label").map(node -> ((Label) node).getText()),
                    shown(".banner").map(Node::getAccessibleText))
                .filter(Objects::nonNull)
                .toList());
  }

  private Stream<Node> shown(String style) {
    return program.wiring().scene().getRoot().lookupAll(style).stream()
        .filter(AtTheScreen::isShown);
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static void onScreen(Runnable action) {
    Program.onScreen(
        () -> {
          action.run();
          return true;
        });
  }

  @Override
  public void close() {
    program.close();
  }
}
