package tutela.letters.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.Kebab;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;

/** The letters of a case, and to whom the next one could go. */
public final class LettersController implements Screen {
  private static final String WRITE = "write";

  private final LetterService letters;
  private final Outbox outbox;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private final LetterWords words;
  private @Nullable CaseId caseId;
  private Runnable nextStep = () -> {};

  @FXML private Label subtitle;
  @FXML private Button next;
  @FXML private Banner problem;
  @FXML private VBox rows;
  @FXML private Label empty;
  @FXML private VBox possibleBox;
  @FXML private VBox possible;

  public LettersController(
      LetterService letters,
      Outbox outbox,
      Background background,
      Navigator navigator,
      Texts texts) {
    this.letters = letters;
    this.outbox = outbox;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.words = new LetterWords(texts);
  }

  private record Loaded(
      List<Letter> letters,
      Map<LetterId, Outbox.Sending> sent,
      List<LetterService.Possible> possible,
      Optional<String> closed) {
    Optional<Outbox.Sending> sent(Letter letter) {
      return Optional.ofNullable(sent.get(letter.id()));
    }
  }

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    caseId = id;
    Parts.show(problem, false);
    if (place.subject().startsWith(WRITE + ":")) {
      String[] what = place.subject().split(":", 4);
      List<ItemId> items =
          what.length < 4 || what[3].isEmpty()
              ? List.of()
              : Stream.of(what[3].split(",", -1)).map(s -> new ItemId(Long.parseLong(s))).toList();
      begin(id, Rung.valueOf(what[1]), new AddresseeId(what[2]), items);
    }
    background
        .run(
            () ->
                new Loaded(
                    letters.of(id), outbox.of(id), letters.possible(id), letters.whyClosed(id)))
        .then(this::show)
        .start();
  }

  private void begin(CaseId id, Rung rung, AddresseeId addressee, List<ItemId> items) {
    background
        .run(() -> letters.begin(id, rung, addressee, items))
        .saves()
        .then(
            letter -> {
              navigator.go(place(letter));
              navigator.refreshFrame();
            })
        .orElse(this::problem)
        .start();
  }

  private void problem(AppFailure failure) {
    String sentence =
        failure instanceof AppFailure.Invalid invalid
            ? texts.of(invalid)
            : texts.get("failure." + failure.key() + ".what");
    problem.setStrong(sentence);
    problem.setText("");
    Parts.show(problem, true);
    problem.requestFocus();
  }

  private void closed(String why) {
    problem.setStrong(texts.get("letter.point-closed") + ".");
    problem.setText(why);
    Parts.show(problem, true);
  }

  private static Place place(Letter letter) {
    return Place.of(ScreenId.LETTER, letter.caseId(), Long.toString(letter.id().value()));
  }

  private void show(Loaded loaded) {
    int n = loaded.letters().size();
    long drafts = loaded.letters().stream().filter(l -> !l.isFinal()).count();
    long unsent =
        loaded.letters().stream().filter(l -> l.isFinal() && loaded.sent(l).isEmpty()).count();
    subtitle.setText(texts.get("letters.sub", "n", n, "drafts", drafts, "unsent", unsent));
    rows.getChildren()
        .setAll(loaded.letters().reversed().stream().map(l -> row(l, loaded.sent(l))).toList());
    possible
        .getChildren()
        .setAll(
            loaded.possible().stream().map(to -> row(to, place(to, loaded.possible()))).toList());
    follow(rows);
    follow(possible);
    Parts.show(rows, n > 0);
    Parts.show(empty, n == 0);
    Parts.show(possibleBox, !loaded.possible().isEmpty());
    loaded.closed().ifPresent(this::closed);
    offer(loaded);
    next.requestFocus();
  }

  private static void follow(VBox box) {
    box.getChildren().stream().skip(1).forEach(row -> row.getStyleClass().add("following"));
  }

  /** One next step: a draft, a letter that has not left, the next addressee, the addresses. */
  private void offer(Loaded loaded) {
    CaseId id = Objects.requireNonNull(caseId);
    Optional<Letter> draft =
        loaded.letters().reversed().stream().filter(l -> !l.isFinal()).findFirst();
    Optional<Letter> unsent =
        loaded.letters().reversed().stream()
            .filter(l -> l.isFinal() && loaded.sent(l).isEmpty())
            .findFirst();
    Optional<LetterService.Possible> to =
        loaded.possible().stream().filter(p -> p.next() == Rung.REQUEST).findFirst();
    if (loaded.closed().isPresent()) {
      offer(texts.get("letter.point-closed.do"), Place.of(ScreenId.CASE, id));
    } else if (draft.isPresent()) {
      offer(texts.get("letters.next-draft", "n", draft.get().number()), place(draft.get()));
    } else if (unsent.isPresent()) {
      offer(texts.get("letters.next-unsent", "n", unsent.get().number()), place(unsent.get()));
    } else if (to.isPresent()) {
      LetterService.Possible first = to.get();
      next.setText(write(first));
      nextStep = () -> begin(id, first.next(), first.addressee(), List.of());
    } else {
      offer(texts.get("letters.next-items"), Place.of(ScreenId.ITEMS, id));
    }
  }

  private void offer(String text, Place place) {
    next.setText(text);
    nextStep = () -> navigator.go(place);
  }

  private String write(LetterService.Possible to) {
    return texts.get("letters.write." + Kebab.of(to.next()), "name", to.name());
  }

  private Node row(Letter letter, Optional<Outbox.Sending> sending) {
    Label number = Parts.label("L" + letter.number(), "muted", "letter-number");
    VBox about =
        new VBox(
            Parts.label(
                texts.get(
                    "letter.title",
                    "rung",
                    words.rung(letter.rung()),
                    "name",
                    letter.addresseeName()),
                "strong"),
            Parts.label(
                texts.get(
                    "letters.row",
                    "n",
                    letter.items().size(),
                    "language",
                    words.languageInText(letter.language()),
                    "date",
                    moments.day(letter.begunAt())),
                "small",
                "muted"));
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    Label state = words.state(letter, sending);
    HBox content =
        Parts.row(
            "letter-row", number, about, state, new Icon("chevron-right").styled("muted-icon"));
    Button row = new Button();
    row.setId("letter-" + letter.number());
    row.setGraphic(content);
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.getStyleClass().addAll("flat", "row-button");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(2));
    row.setAccessibleText(
        "L"
            + letter.number()
            + ", "
            + words.rung(letter.rung())
            + ", "
            + letter.addresseeName()
            + ", "
            + state.getText());
    row.setOnAction(e -> navigator.go(place(letter)));
    return row;
  }

  /** From 1, among those to whom the same step is possible. */
  private static long place(LetterService.Possible to, List<LetterService.Possible> all) {
    return all.stream().takeWhile(p -> !p.equals(to)).filter(p -> p.next() == to.next()).count()
        + 1;
  }

  /**
   * @param place and not the addressee, which may have been typed: JavaFX remembers the names of
   *     nodes beyond a lock
   */
  private Node row(LetterService.Possible to, long place) {
    VBox about =
        new VBox(
            Parts.label(to.name(), "strong"),
            Parts.label(texts.get("letters.open-items", "n", to.items()), "small", "muted"));
    HBox.setHgrow(about, Priority.ALWAYS);
    Button button =
        Parts.button("write-" + Kebab.of(to.next()) + "-" + place, write(to), "compact");
    CaseId id = Objects.requireNonNull(caseId);
    button.setOnAction(e -> begin(id, to.next(), to.addressee(), List.of()));
    return Parts.row("letter-row", about, button);
  }

  @FXML
  void onNext() {
    nextStep.run();
  }
}
