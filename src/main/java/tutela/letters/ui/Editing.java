package tutela.letters.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Decision;
import tutela.letters.domain.Rung;
import tutela.packs.DirectoryService;

/**
 * The writing of a draft: keeps what is typed, composes anew after a pause, settles one point after
 * the other.
 */
final class Editing implements PassagesView.Actions, PointCard.Remedies {
  /** After this pause in typing the letter is composed anew. */
  private static final Duration PAUSE = Duration.millis(80);

  private final LetterService letters;
  private final DirectoryService directory;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final VBox card;
  private final PassagesView passages;
  private final PointCard points;
  private final Consumer<Composition> composed;
  private final Runnable reload;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Map<String, String> typed = new HashMap<>();
  private @Nullable LetterId id;
  private @Nullable Composition now;

  Editing(
      LetterService letters,
      DirectoryService directory,
      Background background,
      Navigator navigator,
      Texts texts,
      VBox card,
      VBox passages,
      Consumer<Composition> composed,
      Runnable reload) {
    this.letters = letters;
    this.directory = directory;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.card = card;
    this.points = new PointCard(card, texts, this);
    this.passages = new PassagesView(passages, texts, this);
    this.composed = composed;
    this.reload = reload;
    pause.setOnFinished(e -> flush());
  }

  void open(LetterId letter) {
    if (!letter.equals(id)) {
      typed.clear();
      passages.clear();
    }
    id = letter;
  }

  void close() {
    flush();
    points.hide();
    id = null;
    now = null;
  }

  void show(Composition composition) {
    now = composition;
    passages.show(composition);
    if (composition.points().isEmpty()) {
      points.hide();
    } else if (!isReasonBeingTyped()) {
      points.show(composition, composition.points().getFirst());
    }
  }

  /** A reason being typed is not taken away by a letter composed anew. */
  private boolean isReasonBeingTyped() {
    return card.isFocusWithin()
        && card.lookup("#reason") != null
        && card.lookup("#reason").isFocused();
  }

  /** Shows a point that the text alone did not have. */
  void settle(Composition.Point point) {
    points.show(Objects.requireNonNull(now), point);
  }

  void problem(String sentence) {
    points.problem(sentence);
  }

  /** The button of the remedy, while there is something to settle. */
  Optional<Button> firstRemedy() {
    if (!card.isVisible()) {
      return Optional.empty();
    }
    return card.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(Node::isVisible)
        .findFirst();
  }

  void add() {
    passages.add();
  }

  @Override
  public void typed(String place, String words) {
    typed.put(place, words);
    pause.playFromStart();
  }

  @Override
  public void left(String place, String words) {
    if (typed.containsKey(place)) {
      typed.put(place, words);
      flush();
    }
  }

  /** Keeps what was typed and composes the letter anew. */
  void flush() {
    pause.stop();
    LetterId of = id;
    if (typed.isEmpty() || of == null) {
      return;
    }
    Map<String, String> toKeep = Map.copyOf(typed);
    typed.clear();
    background
        .run(
            () -> {
              toKeep.forEach((place, words) -> letters.write(of, place, words));
              return letters.compose(of);
            })
        .saves()
        .then(
            composition -> {
              if (of.equals(id)) {
                composed.accept(composition);
              }
            })
        .orElse(this::refused)
        .start();
  }

  private void refused(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      points.problem(texts.of(invalid));
    } else {
      points.problem(texts.get("failure." + failure.key() + ".what"));
    }
  }

  @Override
  public void decide(Decision.Kind kind, Set<String> subjects, String reason) {
    LetterId of = Objects.requireNonNull(id);
    card.requestFocus();
    background
        .run(() -> letters.decide(of, kind, subjects, reason))
        .saves()
        .then(done -> reload.run())
        .start();
  }

  @Override
  public void confirmContact(String how) {
    var addressee = Objects.requireNonNull(now).letter().addressee();
    card.requestFocus();
    background
        .run(() -> directory.confirm(addressee, how))
        .saves()
        .then(done -> reload.run())
        .start();
  }

  @Override
  public void write(String place) {
    passages.focus(place);
  }

  @Override
  public void remind() {
    Composition letter = Objects.requireNonNull(now);
    navigator.go(
        Place.of(
            ScreenId.LETTERS,
            caseId(),
            "write:" + Rung.REMINDER.name() + ":" + letter.letter().addressee().value()));
  }

  private CaseId caseId() {
    return Objects.requireNonNull(now).letter().caseId();
  }

  private String addressee() {
    return Objects.requireNonNull(now).letter().addressee().value();
  }

  @Override
  public void go(PointCard.Target target) {
    navigator.go(
        switch (target) {
          case SETTINGS -> Place.of(ScreenId.SETTINGS);
          case CASE -> Place.of(ScreenId.CASE, caseId());
          case NAME -> Place.of(ScreenId.INTERVIEW, caseId(), "who.name");
          case WISHES -> Place.of(ScreenId.INTERVIEW, caseId(), "want.risk");
          case MANDATE -> Place.of(ScreenId.MANDATE, caseId());
          case CHECK -> Place.of(ScreenId.CHECK, caseId(), "items:" + items());
          case DIRECTORY -> new Place(ScreenId.DIRECTORY, Optional.empty(), addressee());
          case SOURCES -> Place.of(ScreenId.SOURCES);
        });
  }

  private String items() {
    return Objects.requireNonNull(now).letter().items().stream()
        .map(item -> Long.toString(item.value()))
        .collect(Collectors.joining(","));
  }

  @Override
  public void follow(Datum datum) {
    navigator.go(
        switch (datum) {
          case KIND -> Place.of(ScreenId.INTERVIEW, caseId(), "what.kind");
          case OFFICE, EMAIL, HOURS, PRIVACY -> Place.of(ScreenId.SETTINGS);
          case RULES -> new Place(ScreenId.DIRECTORY, Optional.empty(), addressee());
          case NOTICE_DATE, NOTICE_REFERENCE -> Place.of(ScreenId.LETTERS, caseId());
          case ANSWER_DATE, REMOVED -> Place.of(ScreenId.REPLIES, caseId());
          default -> Place.of(ScreenId.ITEMS, caseId());
        });
  }
}
