package tutela.tracking.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Mandate;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Parts;
import tutela.interview.domain.AgeRoute;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.Ladder;
import tutela.tracking.domain.NextStep;

/** Where one case stands and what a careful colleague would do now. */
public final class CaseOverviewController implements Screen {
  private static final int NEWEST = 8;
  private static final Duration IDENTITY_SHOWN = Duration.seconds(30);

  /**
   * How to reach the person.
   *
   * @param how the sentence to read first
   * @param never what must never be done
   */
  public record SafeContact(String how, String never) {}

  /** What the overview needs to know of the person and the addressees. */
  public interface Known {
    /** How to reach her without harm; empty while nothing was noted. */
    Optional<SafeContact> contact(CaseId caseId);

    /** Lines of name and value that tell who she is. */
    List<String> identity(CaseId caseId);

    /** What sort of addressee it is and where, in the language of the screen. */
    String kindOf(AddresseeId addressee);
  }

  private final DeskService desk;
  private final Known known;
  private final Background background;
  private final Navigator navigator;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;
  private final LadderView ladders;
  private final TimelineView timelines;
  private final PauseTransition identityTimer = new PauseTransition(IDENTITY_SHOWN);
  private @Nullable CaseId caseId;

  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private HBox chips;
  @FXML private Label identityText;
  @FXML private VBox identityCard;
  @FXML private Banner contact;
  @FXML private Label nextTitle;
  @FXML private Label nextWhy;
  @FXML private Button next;
  @FXML private VBox addressees;
  @FXML private VBox addresseesBox;
  @FXML private VBox timeline;
  @FXML private Hyperlink allEvents;

  public CaseOverviewController(
      DeskService desk,
      Known known,
      Background background,
      Navigator navigator,
      Sheets sheets,
      Texts texts) {
    this.sheets = sheets;
    this.desk = desk;
    this.known = known;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.ladders = new LadderView(texts);
    this.timelines = new TimelineView(texts);
  }

  @FXML
  void initialize() {
    identityTimer.setOnFinished(e -> hideIdentity());
    Parts.show(identityCard, false);
  }

  private record Shown(
      DeskService.Overview overview,
      Optional<SafeContact> contact,
      Map<AddresseeId, String> kinds) {}

  private Shown read(CaseId id) {
    DeskService.Overview overview = desk.overview(id);
    return new Shown(
        overview,
        known.contact(id),
        overview.ladders().stream()
            .map(Ladder::addressee)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), known::kindOf)));
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
    hideIdentity();
    background
        .run(() -> read(place.inCase()))
        .then(
            shown -> {
              show(shown);
              next.requestFocus();
            })
        .start();
  }

  @Override
  public void leave() {
    hideIdentity();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.I && event.isShortcutDown()) {
      event.consume();
      onIdentity();
    }
  }

  private void show(Shown shown) {
    DeskService.Overview overview = shown.overview();
    Case matter = overview.state().matter();
    title.setText(texts.get("case.title", "reference", matter.reference()));
    subtitle.setText(
        texts.get(
            "case.sub",
            "date",
            moments.date(matter.openedAt()),
            "name",
            texts.author(matter.caseworker())));
    chips
        .getChildren()
        .setAll(
            Parts.chip("globe", texts.get("language." + matter.language().code()), "neutral"),
            mandateChip(overview.state().mandate()));
    if (matter.route().equals("M") || matter.route().equals("M_PLUS")) {
      chips.getChildren().add(Parts.chip("shield", texts.get("case.minor"), "due"));
    }
    Parts.show(contact, true);
    shown
        .contact()
        .ifPresentOrElse(
            safe -> {
              contact.setStrong(safe.how());
              contact.setText(safe.never());
            },
            () -> {
              contact.setStrong(texts.get("case.contact-unknown"));
              contact.setText("");
            });
    contact.setNote(
        overview
            .state()
            .nextContact()
            .map(at -> texts.get("case.contact-next", "when", moments.weekdayAndTime(at)))
            .orElse(""));
    showNext(overview);
    addressees.getChildren().clear();
    for (Ladder ladder : overview.ladders()) {
      VBox view =
          ladders.of(overview.state(), ladder, shown.kinds().getOrDefault(ladder.addressee(), ""));
      if (!addressees.getChildren().isEmpty()) {
        view.getStyleClass().add("following");
      }
      addressees.getChildren().add(view);
    }
    Parts.show(addresseesBox, !overview.ladders().isEmpty() && !overview.state().isForMinors());
    timeline
        .getChildren()
        .setAll(timelines.rows(overview.timeline().stream().limit(NEWEST).toList()));
    allEvents.setText(texts.get("case.all-events", "n", overview.timeline().size()));
  }

  private Label mandateChip(Mandate mandate) {
    if (mandate.isWithdrawn()) {
      return Parts.chip("x-circle", texts.get("case.mandate-withdrawn"), "late");
    }
    return mandate
        .signature()
        .map(
            s ->
                Parts.chip(
                    "check-circle",
                    texts.get("case.mandate-signed", "date", moments.day(s.signedOn())),
                    "ok"))
        .orElseGet(() -> Parts.chip("edit-3", texts.get("case.mandate-open"), "line"));
  }

  private void showNext(DeskService.Overview overview) {
    NextStep step = overview.next();
    String kind = Texts.kebab(step.kind());
    boolean refused = step.kind() == NextStep.Kind.NEXT_RUNG && step.rule().equals(Agenda.REFUSED);
    Function<String, String> word =
        key ->
            texts.get(
                "next." + key,
                "name",
                step.addresseeName(),
                "n",
                step.items(),
                "rung",
                step.rung().map(r -> texts.get("rung." + Texts.kebab(r))).orElse(""),
                "when",
                step.due().map(moments::weekdayAndTime).orElse(""));
    nextTitle.setText(
        step.kind() == NextStep.Kind.NEXT_RUNG || step.kind() == NextStep.Kind.NEXT_RUNG_ELSEWHERE
            ? texts.get(
                "task.what." + Texts.kebab(step.rung().orElseThrow()), "name", step.addresseeName())
            : word.apply(kind + ".title"));
    nextWhy.setText(word.apply((refused ? "refused" : kind) + ".why"));
    next.setText(word.apply(kind + ".do"));
    CaseId id = overview.state().matter().id();
    next.setOnAction(e -> navigator.go(target(step, id)));
  }

  private static Place target(NextStep step, CaseId id) {
    String addressee = step.addressee().map(AddresseeId::value).orElse("");
    return switch (step.kind()) {
      case INTERVIEW, CONTACT -> Place.of(ScreenId.INTERVIEW, id);
      case AGES -> Place.of(ScreenId.INTERVIEW, id, AgeRoute.NOW.value());
      case PASS_ON -> Place.of(ScreenId.MINOR, id);
      case CHECK, CHECK_CLAIMED, RECHECK, NEXT_RUNG_ELSEWHERE ->
          Place.of(ScreenId.CHECK, id, addressee);
      case MANDATE -> Place.of(ScreenId.MANDATE, id);
      case WRITE, NEXT_RUNG, ANSWER_DEMAND ->
          Place.of(
              ScreenId.LETTERS,
              id,
              "write:" + step.rung().map(Enum::name).orElse("REQUEST") + ":" + addressee);
      case GO_ON_WRITING, SEND ->
          Place.of(ScreenId.LETTER, id, Long.toString(step.letter().orElseThrow()));
      case WAIT, NOTHING -> Place.of(ScreenId.REPLY, id);
    };
  }

  @FXML
  void onIdentity() {
    if (identityCard.isVisible()) {
      hideIdentity();
      return;
    }
    CaseId id = java.util.Objects.requireNonNull(caseId);
    background
        .run(() -> known.identity(id))
        .then(
            lines -> {
              identityCard
                  .getChildren()
                  .setAll(Parts.label(texts.get("case.identity-title"), "strong"));
              if (lines.isEmpty()) {
                identityCard
                    .getChildren()
                    .add(Parts.wrapped(texts.get("case.identity-none"), "muted"));
              }
              lines.forEach(line -> identityCard.getChildren().add(Parts.wrapped(line)));
              identityCard
                  .getChildren()
                  .add(Parts.label(texts.get("case.identity-for"), "small", "muted"));
              Parts.show(identityCard, true);
              identityText.setText(texts.get("case.identity-hide"));
              identityTimer.playFromStart();
            })
        .start();
  }

  private void hideIdentity() {
    identityTimer.stop();
    identityCard.getChildren().clear();
    Parts.show(identityCard, false);
    identityText.setText(texts.get("case.identity-show"));
  }

  @FXML
  void onInterview() {
    go(ScreenId.INTERVIEW);
  }

  @FXML
  void onReply() {
    go(ScreenId.REPLY);
  }

  @FXML
  void onCheck() {
    go(ScreenId.CHECK);
  }

  @FXML
  void onErase() {
    Place place = Place.of(ScreenId.ERASE, java.util.Objects.requireNonNull(caseId));
    sheets.open(ScreenId.ERASE, place, () -> {});
  }

  @FXML
  void onAllEvents() {
    go(ScreenId.JOURNAL);
  }

  private void go(ScreenId screen) {
    navigator.go(Place.of(screen, java.util.Objects.requireNonNull(caseId)));
  }
}
