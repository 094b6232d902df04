package tutela.settings.ui;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Screens;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.SettingsTabs;
import tutela.fx.controls.Words;
import tutela.kernel.Kebab;
import tutela.kernel.Language;
import tutela.settings.OfficeService;
import tutela.settings.SettingsService;
import tutela.settings.domain.Office;
import tutela.settings.domain.PolicyEntry;
import tutela.settings.domain.Settings;

/** Display, security, office, habits; every row acts at once. */
public final class SettingsController implements Screen {
  private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, 60);
  private static final List<Double> SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5);

  private final SettingsService settings;
  private final OfficeService office;
  private final Background background;
  private final Screens screens;
  private final Navigator navigator;
  private final Texts texts;
  private final Map<String, VBox> panes = new LinkedHashMap<>();
  private final Map<Language, TextField> addresses = new EnumMap<>(Language.class);

  @FXML private SettingsTabs tabs;
  @FXML private VBox displayPane;
  @FXML private VBox securityPane;
  @FXML private VBox openers;
  @FXML private VBox officePane;
  @FXML private VBox habitsPane;
  @FXML private VBox languageWords;
  @FXML private Segmented<Language> language;
  @FXML private Segmented<Settings.ThemeChoice> theme;
  @FXML private ComboBox<Double> scale;
  @FXML private VBox lockWords;
  @FXML private ComboBox<Integer> lock;
  @FXML private Segmented<Settings.OnSleep> asleep;
  @FXML private FormField nameField;
  @FXML private TextField name;
  @FXML private TextField function;
  @FXML private TextField addressFr;
  @FXML private TextField addressNl;
  @FXML private TextField addressDe;
  @FXML private TextField addressEn;
  @FXML private FormField emailField;
  @FXML private TextField email;
  @FXML private TextField phone;
  @FXML private FormField stationField;
  @FXML private TextField station;
  @FXML private FormField receiptField;
  @FXML private TextField receipt;
  @FXML private FormField decisionField;
  @FXML private TextField decision;
  @FXML private FormField retentionField;
  @FXML private TextField retention;
  @FXML private FormField windowField;
  @FXML private TextField windowLeft;
  @FXML private TextField windowTop;

  public SettingsController(
      SettingsService settings,
      OfficeService office,
      Background background,
      Screens screens,
      Navigator navigator,
      Texts texts) {
    this.settings = settings;
    this.office = office;
    this.background = background;
    this.screens = screens;
    this.navigator = navigator;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    tabs.lead(navigator);
    panes.put("display", displayPane);
    panes.put("security", securityPane);
    panes.put("office", officePane);
    panes.put("habits", habitsPane);
    panes.keySet().forEach(section -> tabs.here(section, () -> select(section)));
    addresses.put(Language.FR, addressFr);
    addresses.put(Language.NL, addressNl);
    addresses.put(Language.DE, addressDe);
    addresses.put(Language.EN, addressEn);
    language.choices(settings.policy().languages(), l -> texts.get("language." + l.code()));
    theme.choices(
        List.of(Settings.ThemeChoice.values()),
        t -> texts.get("settings.theme." + t.name().toLowerCase(Locale.ROOT)));
    scale.getItems().setAll(SCALES);
    scale.setConverter(
        Words.of(s -> texts.get("settings.percent", "n", (int) Math.round(s * 100))));
    int longest = settings.policy().longestIdle();
    lock.getItems().setAll(MINUTES.stream().filter(m -> m < longest).toList());
    lock.getItems().add(longest);
    lock.setConverter(Words.of(m -> texts.get("settings.minutes", "n", m)));
    asleep.choices(
        List.of(Settings.OnSleep.values()), s -> texts.get("settings.asleep." + Kebab.of(s)));
    show();
    new PolicyMarks(settings.policy(), office.policy(), texts)
        .language(languageWords)
        .idle(lockWords)
        .addresses(addresses)
        .fix(PolicyEntry.EMAIL, email)
        .fix(PolicyEntry.PHONE, phone)
        .fix(PolicyEntry.STATION_LETTER, station)
        .fix(PolicyEntry.RECEIPT_HOURS, receipt)
        .fix(PolicyEntry.DECISION_HOURS, decision)
        .fix(PolicyEntry.RETENTION_MONTHS, retention)
        .fix(PolicyEntry.WINDOW_LEFT, windowLeft)
        .fix(PolicyEntry.WINDOW_TOP, windowTop);
    language
        .valueProperty()
        .addListener((o, was, is) -> ifChosen(is, v -> settings.change(s -> s.in(v))));
    theme
        .valueProperty()
        .addListener((o, was, is) -> ifChosen(is, v -> settings.change(s -> s.with(v))));
    scale
        .valueProperty()
        .addListener((o, was, is) -> ifChosen(is, v -> settings.change(s -> s.scaled(v))));
    lock.valueProperty()
        .addListener((o, was, is) -> ifChosen(is, v -> settings.change(s -> s.lockingAfter(v))));
    asleep
        .valueProperty()
        .addListener((o, was, is) -> ifChosen(is, v -> settings.change(s -> s.asleep(v))));
    Fields.onLeave(name, this::keepName);
    Fields.onLeave(function, this::keepName);
    addresses.forEach(
        (lang, field) ->
            Fields.onLeave(
                field,
                () -> {
                  if (fit(field)) {
                    keep(o -> o.addressed(lang, field.getText().strip()));
                  }
                }));
    Fields.onLeave(email, this::keepReach);
    Fields.onLeave(phone, this::keepReach);
    Fields.onLeave(station, this::keepStation);
    Fields.onLeave(receipt, this::keepHours);
    Fields.onLeave(decision, this::keepHours);
    Fields.onLeave(retention, this::keepRetention);
    Fields.onLeave(windowLeft, this::keepWindow);
    Fields.onLeave(windowTop, this::keepWindow);
  }

  private static <T> void ifChosen(
      @org.jspecify.annotations.Nullable T value, java.util.function.Consumer<T> action) {
    if (value != null) {
      action.accept(value);
    }
  }

  private void select(String section) {
    tabs.select(section);
    panes.forEach((name, pane) -> Parts.show(pane, name.equals(section)));
    if (section.equals("security")) {
      showOpeners();
    }
  }

  private void show() {
    Settings now = settings.settings();
    language.setValue(now.language());
    theme.setValue(now.theme());
    if (!SCALES.contains(now.scale())) {
      scale.getItems().add(now.scale());
    }
    scale.setValue(now.scale());
    if (!lock.getItems().contains(now.lockMinutes())) {
      lock.getItems().add(now.lockMinutes());
    }
    lock.setValue(now.lockMinutes());
    asleep.setValue(now.onSleep());
    Office here = office.office();
    name.setText(here.caseworker());
    function.setText(here.function());
    addresses.forEach((lang, field) -> field.setText(here.addresses().getOrDefault(lang, "")));
    email.setText(here.email());
    phone.setText(here.phone());
    station.setText(here.stationLetter());
    receipt.setText(Integer.toString(here.receiptHours()));
    decision.setText(Integer.toString(here.decisionHours()));
    showRetention(here.retentionMonths());
    windowLeft.setText(Integer.toString(here.windowLeftMm()));
    windowTop.setText(Integer.toString(here.windowTopMm()));
  }

  @Override
  public void open(Place place) {
    show();
    String section = panes.containsKey(place.subject()) ? place.subject() : "display";
    select(section);
    if (section.equals("office")) {
      addressFr.requestFocus();
    } else {
      tabs.focus(section);
    }
  }

  private void keep(UnaryOperator<Office> change) {
    Office before = office.office();
    if (!change.apply(before).equals(before)) {
      background.run(() -> office.change(change)).saves().start();
    }
  }

  private void keepName() {
    if (name.getText().isBlank()) {
      nameField.wrong(texts.get("settings.name-missing"));
    } else if (fit(name, function)) {
      keep(o -> o.by(name.getText().strip(), function.getText().strip()));
    }
  }

  private void keepReach() {
    String mail = email.getText().strip();
    if (!mail.isEmpty() && !Office.isMailAddress(mail)) {
      emailField.wrong(texts.get("settings.email-wrong"));
    } else if (fit(email, phone)) {
      keep(o -> o.reachedBy(mail, phone.getText().strip()));
    }
  }

  /** Whether all of them are short enough; says so beside each that is not. */
  private boolean fit(TextField... fields) {
    boolean fit = true;
    for (TextField field : fields) {
      if (field.getText().strip().length() > Office.LONGEST) {
        fit = false;
        if (field.getParent() instanceof FormField box) {
          box.wrong(texts.get("field.too-long", "n", Office.LONGEST));
        }
      }
    }
    return fit;
  }

  private void keepStation() {
    String letter = station.getText().strip().toUpperCase(Locale.ROOT);
    if (letter.matches("[A-Z]?")) {
      keep(o -> o.station(letter));
    } else {
      stationField.wrong(texts.get("settings.station-wrong"));
    }
  }

  private void keepHours() {
    Optional<Integer> first = number(receipt, receiptField, PolicyEntry.RECEIPT_HOURS);
    Optional<Integer> second = number(decision, decisionField, PolicyEntry.DECISION_HOURS);
    if (first.isPresent() && second.isPresent()) {
      keep(o -> o.habits(first.get(), second.get()));
    }
  }

  /** Empty = nobody decided it; said so beside the field. */
  private void showRetention(OptionalInt months) {
    retention.setText(months.isPresent() ? Integer.toString(months.getAsInt()) : "");
    retentionField.setHint(
        texts.get(months.isPresent() ? "settings.retention-hint" : "settings.retention-open"));
  }

  private void keepRetention() {
    if (retention.getText().isBlank()) {
      keep(o -> o.keeping(OptionalInt.empty()));
      showRetention(OptionalInt.empty());
      return;
    }
    number(retention, retentionField, PolicyEntry.RETENTION_MONTHS)
        .ifPresent(
            months -> {
              keep(o -> o.keeping(OptionalInt.of(months)));
              showRetention(OptionalInt.of(months));
            });
  }

  private void keepWindow() {
    Optional<Integer> left = number(windowLeft, windowField, PolicyEntry.WINDOW_LEFT);
    Optional<Integer> top = number(windowTop, windowField, PolicyEntry.WINDOW_TOP);
    if (left.isPresent() && top.isPresent()) {
      keep(o -> o.window(left.get(), top.get()));
    }
  }

  private Optional<Integer> number(TextField field, FormField box, PolicyEntry of) {
    try {
      int n = Integer.parseInt(field.getText().strip());
      if (n >= of.least() && n <= of.most()) {
        return Optional.of(n);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    box.wrong(texts.get("settings.number-wrong", "least", of.least(), "most", of.most()));
    return Optional.empty();
  }

  /** What opens the case file belongs to another feature. */
  private void showOpeners() {
    Screens.Loaded part = screens.get(ScreenId.OPENERS);
    openers.getChildren().setAll(part.root());
    part.screen().open(Place.of(ScreenId.OPENERS));
  }
}
