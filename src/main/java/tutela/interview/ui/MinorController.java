package tutela.interview.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Opening;
import tutela.interview.domain.Route;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.Safety;
import tutela.interview.domain.Text;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;
import tutela.paper.ui.PrintSheet;

/**
 * Where somebody was under 18, or may have been: others act, and this keeps a record of the call.
 */
public final class MinorController implements Screen {
  private static final Set<Route> WITH_BLOCK = EnumSet.of(Route.M, Route.M_PLUS, Route.H, Route.X);
  private static final int LARGE = 2;

  private final Call call;
  private final Papers papers;
  private final PrintSheet printing;
  private final Background background;
  private final Navigator navigator;
  private final Sheets sheets;
  private final Texts texts;
  private final CallRecord kept;
  private final RouteAside aside;
  private Route route = Route.OPEN;
  private boolean correctable;
  private boolean correcting;

  @FXML private Label reference;
  @FXML private Label head;
  @FXML private Label title;
  @FXML private Label note;
  @FXML private StackPane layers;
  @FXML private VBox column;
  @FXML private VBox remarks;
  @FXML private VBox say;
  @FXML private VBox numbersBox;
  @FXML private VBox recordBox;
  @FXML private VBox contactBox;
  @FXML private ScrollPane asideScroll;
  @FXML private VBox asideBox;
  @FXML private Button age;
  @FXML private Button passOn;

  public MinorController(
      CaseFile file,
      Call call,
      Helplines helplines,
      Papers papers,
      PrintSheet printing,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Sheets sheets,
      Texts texts,
      Clock clock) {
    this.call = call;
    this.papers = papers;
    this.printing = printing;
    this.background = background;
    this.navigator = navigator;
    this.sheets = sheets;
    this.texts = texts;
    this.kept = new CallRecord(file, call, helplines, background, dialogs, texts, clock);
    this.aside = new RouteAside(texts);
  }

  @FXML
  void initialize() {
    kept.place(layers, numbersBox, recordBox, contactBox);
    aside.place(asideBox);
    TwoColumns.of(column, asideScroll, asideBox);
  }

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    call.enter(id);
    column.setVisible(false);
    asideBox.setVisible(false);
    kept.clear();
    reference.setText(call.reference());
    background.run(() -> kept.read(id)).then(read -> show(id, read)).start();
  }

  private void show(CaseId id, CallRecord.Read read) {
    if (!call.isIn(id)) {
      return;
    }
    Facts facts = kept.show(id, read);
    boolean corrected = correcting && facts.route().route() == Route.OPEN;
    correcting = false;
    route = facts.route().route();
    if (corrected) {
      onResume();
      return;
    }
    reference.setText(read.matter().reference());
    AgeRoute shown = WITH_BLOCK.contains(route) ? facts.route() : new AgeRoute(Route.M, Set.of());
    List<RouteBlock> blocks = facts.definition().routes(shown);
    RouteBlock main = blocks.getFirst();
    head.setText(texts.get("minor.head." + name(route)));
    title.setText(in(main.title()));
    note.setText(in(main.note()));
    say.getChildren().clear();
    main.say()
        .ifPresent(
            words -> say.getChildren().add(kept.spoken().block("", words, Helpline.Need.TALK)));
    showRemarks(blocks);
    showNumbers(main, call.dangers());
    aside.show(blocks);
    correctable = WITH_BLOCK.contains(route) && main.opened().containsKey(Opening.AGE_CORRECTION);
    age.setText(texts.get(correctable ? "minor.age" : "minor.age-ask"));
    column.setVisible(true);
    asideBox.setVisible(true);
    passOn.requestFocus();
  }

  private static String name(Route route) {
    return Kebab.of(route);
  }

  private void showRemarks(List<RouteBlock> blocks) {
    remarks.getChildren().clear();
    if (!WITH_BLOCK.contains(route)) {
      remarks.getChildren().add(Handled.note(texts.get("minor.not-noted")));
    }
    blocks.stream()
        .skip(1)
        .forEach(b -> remarks.getChildren().add(Handled.note(in(b.title()) + ". " + in(b.note()))));
    Parts.show(remarks, !remarks.getChildren().isEmpty());
  }

  /** The first lines of the route, and the first for a danger that was spoken of. */
  private void showNumbers(RouteBlock main, List<Safety.Trigger> dangers) {
    List<String> large = new ArrayList<>(main.helpLines().stream().limit(LARGE).toList());
    dangers.stream()
        .flatMap(danger -> danger.helpLines().stream())
        .filter(id -> !large.contains(id))
        .filter(id -> kept.numbers().answersIn(id, kept.spoken().language()))
        .findFirst()
        .ifPresent(large::add);
    kept.numbers().show(large, main.helpLines(), kept.spoken().language());
  }

  private String in(Text text) {
    return text.in(texts.language());
  }

  @Override
  public void leave() {
    kept.leave();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.F4) {
      onNotes();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      navigator.back();
    } else {
      return;
    }
    event.consume();
  }

  @FXML
  void onNotes() {
    kept.notes().toggle();
  }

  @FXML
  void onSafety() {
    navigator.go(Place.of(ScreenId.SAFETY, call.caseId()));
  }

  @FXML
  void onResume() {
    navigator.go(Place.of(ScreenId.INTERVIEW, call.caseId()));
  }

  /** Where the age was settled it is corrected with a reason; else it is asked. */
  @FXML
  void onAge() {
    CaseId id = call.caseId();
    if (correctable) {
      correcting = true;
      sheets.open(
          ScreenId.AGE, Place.of(ScreenId.AGE, id), () -> open(Place.of(ScreenId.MINOR, id)));
    } else {
      navigator.go(Place.of(ScreenId.INTERVIEW, id, AgeRoute.NOW.value()));
    }
  }

  @FXML
  void onFamily() {
    CaseId id = call.caseId();
    printing.open(texts.get("minor.family-title"), () -> papers.family(id), queue -> {});
  }

  @FXML
  void onPassOn() {
    CaseId id = call.caseId();
    sheets.open(
        ScreenId.PASSED_ON,
        Place.of(ScreenId.PASSED_ON, id),
        () -> {
          navigator.refreshFrame();
          open(Place.of(ScreenId.MINOR, id));
        });
  }
}
