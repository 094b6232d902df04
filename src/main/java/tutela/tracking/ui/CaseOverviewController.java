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
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Closing;
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

    /** Why somebody else should follow the case; empty = nothing was said that asks for it. */
    Optional<String> handover(CaseId caseId);

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
  private @Nullable NextStepView nextStep;

  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private HBox chips;
  @FXML private Label identityText;
  @FXML private VBox identityCard;
  @FXML private Banner contact;
  @FXML private Banner handover;
  @FXML private Label nextHead;
  @FXML private Label nextTitle;
  @FXML private Label nextWhy;
  @FXML private Button next;
  @FXML private Button interview;
  @FXML private Button reply;
  @FXML private Button check;
  @FXML private Button closeCase;
  @FXML private Button keep;
  @FXML private Button reopen;
  @FXML private Button erase;
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
    nextStep =
        new NextStepView(nextHead, nextTitle, nextWhy, next, navigator, this::openSheet, texts);
  }

  private record Shown(
      DeskService.Overview overview,
      Optional<SafeContact> contact,
      Optional<String> handover,
      Map<AddresseeId, String> kinds) {}

  private Shown read(CaseId id) {
    DeskService.Overview overview = desk.overview(id);
    return new Shown(
        overview,
        known.contact(id),
        known.handover(id),
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
    if (!matter.isOpen()) {
      chips.getChildren().addFirst(Parts.chip("archive", texts.get("case.chip-closed"), "neutral"));
    }
    if (matter.route().equals("M") || matter.route().equals("M_PLUS")) {
      chips.getChildren().add(Parts.chip("shield", texts.get("case.minor"), "due"));
    }
    Parts.show(contact, true);
    SafeContact safe =
        shown.contact().orElse(new SafeContact(texts.get("case.contact-unknown"), ""));
    contact.setStrong(safe.how());
    contact.setText(safe.never());
    contact.setNote(
        overview
            .state()
            .nextContact()
            .filter(at -> matter.isOpen())
            .map(at -> texts.get("case.contact-next", "when", moments.weekdayAndTime(at)))
            .orElse(""));
    handover.setStrong(shown.handover().orElse(""));
    Parts.show(handover, shown.handover().isPresent() && matter.isOpen());
    java.util.Objects.requireNonNull(nextStep).show(overview);
    showActions(overview);
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

  /** What there is to do besides the next step: in a closed case, how it goes on or ends. */
  private void showActions(DeskService.Overview overview) {
    Optional<Closing> closing = overview.state().closing();
    boolean over = overview.next().kind() == NextStep.Kind.RETENTION_OVER;
    for (Button each : List.of(interview, reply, check, closeCase)) {
      Parts.show(each, closing.isEmpty());
    }
    Parts.show(keep, closing.isPresent());
    keep.setText(
        texts.get(
            closing.flatMap(Closing::keptUntil).isPresent() ? "case.keep" : "case.keep-first"));
    Parts.show(reopen, over);
    Parts.show(erase, !over);
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
  void onCloseCase() {
    openSheet(ScreenId.CLOSE, "");
  }

  @FXML
  void onKeep() {
    openSheet(ScreenId.KEEP, "");
  }

  @FXML
  void onReopen() {
    openSheet(ScreenId.REOPEN, "");
  }

  @FXML
  void onErase() {
    openSheet(ScreenId.ERASE, "");
  }

  private void openSheet(ScreenId sheet, String subject) {
    Place place = Place.of(sheet, java.util.Objects.requireNonNull(caseId), subject);
    sheets.open(sheet, place, sheet == ScreenId.ERASE ? () -> {} : this::readAgain);
  }

  private void readAgain() {
    open(Place.of(ScreenId.CASE, java.util.Objects.requireNonNull(caseId)));
    navigator.refreshFrame();
  }

  @FXML
  void onAllEvents() {
    go(ScreenId.JOURNAL);
  }

  private void go(ScreenId screen) {
    navigator.go(Place.of(screen, java.util.Objects.requireNonNull(caseId)));
  }
}
