package tutela.packs.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import tutela.fx.Background;
import tutela.fx.FormDraft;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Words;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.packs.DirectoryService;
import tutela.packs.domain.ContactDraft;
import tutela.packs.domain.ContactDraft.Field;

/** Adds an addressee that the directory lacks, or corrects the contact of one. */
public final class AddresseeController implements Sheets.Sheet {
  private final DirectoryService directory;
  private final FormDraft draft;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Map<Field, FormField> fields = new EnumMap<>(Field.class);
  private Optional<AddresseeId> corrected = Optional.empty();
  private Runnable close = () -> {};

  @FXML private Label title;
  @FXML private Label hint;
  @FXML private FormField nameField;
  @FXML private TextField name;
  @FXML private FormField hostsField;
  @FXML private TextField hosts;
  @FXML private FormField linesField;
  @FXML private TextArea lines;
  @FXML private FormField countryField;
  @FXML private ComboBox<String> country;
  @FXML private Segmented<Language> language;
  @FXML private FormField formField;
  @FXML private TextField form;
  @FXML private FormField emailField;
  @FXML private TextField email;
  @FXML private FormField trackingField;
  @FXML private TextField tracking;

  public AddresseeController(
      DirectoryService directory,
      FormDraft draft,
      Background background,
      Sheets sheets,
      Texts texts) {
    this.directory = directory;
    this.draft = draft;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    field(Field.NAME, nameField, name);
    field(Field.HOSTS, hostsField, hosts);
    field(Field.LINES, linesField, lines);
    field(Field.COUNTRY, countryField, country);
    field(Field.FORM, formField, form);
    field(Field.EMAIL, emailField, email);
    field(Field.TRACKING, trackingField, tracking);
    Fields.growing(lines, 3, 6);
    Locale locale = texts.language().locale();
    country.getItems().setAll(Countries.all(locale));
    country.setConverter(
        Words.of(
            code ->
                code.isEmpty() ? texts.get("addressee.belgium") : Countries.name(code, locale)));
    country.addEventHandler(KeyEvent.KEY_TYPED, event -> jump(event.getCharacter(), locale));
    language.choices(List.of(Language.values()), l -> texts.get("language." + l.code()));
    fill(ContactDraft.empty());
    draft
        .text("name", name)
        .text("hosts", hosts)
        .text("lines", lines)
        .text("form", form)
        .text("email", email)
        .text("tracking", tracking)
        .with("country", this::countryCode, country::setValue)
        .choice("language", language, Language.class);
    country.valueProperty().addListener(o -> draft.keep());
  }

  private String countryCode() {
    return country.getValue() == null ? "" : country.getValue();
  }

  private void field(Field field, FormField box, Node node) {
    fields.put(field, box);
    Fields.onLeave(node, () -> say(field));
  }

  private void jump(String typed, Locale locale) {
    if (!typed.isBlank() && Character.isLetter(typed.charAt(0))) {
      country.setValue(Countries.next(country.getItems(), countryCode(), typed, locale));
    }
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    corrected =
        place.subject().isEmpty()
            ? Optional.empty()
            : Optional.of(new AddresseeId(place.subject()));
    title.setText(texts.get(corrected.isEmpty() ? "addressee.title" : "addressee.title-correct"));
    hint.setText(texts.get(corrected.isEmpty() ? "addressee.hint" : "addressee.hint-correct"));
    corrected.ifPresent(this::load);
    draft.open(place, () -> {});
  }

  @Override
  public void leave() {
    draft.drop();
  }

  private void load(AddresseeId id) {
    record Known(ContactDraft draft, boolean packed) {}
    background
        .run(
            () ->
                new Known(
                    directory
                        .own(id)
                        .map(ContactDraft::of)
                        .orElseGet(() -> ContactDraft.of(directory.get(id))),
                    directory.directory().find(id).isPresent()))
        .then(
            known -> {
              Parts.show(hostsField, !known.packed());
              fill(known.draft());
            })
        .start();
  }

  private void fill(ContactDraft contact) {
    name.setText(contact.name());
    hosts.setText(contact.hosts().replace("\n", ", "));
    lines.setText(contact.lines());
    country.setValue(contact.country());
    language.setValue(contact.language());
    form.setText(contact.form());
    email.setText(contact.email());
    tracking.setText(contact.tracking());
  }

  private ContactDraft typed() {
    Language chosen = language.getValue();
    return new ContactDraft(
        name.getText(),
        hosts.getText(),
        countryCode(),
        chosen == null ? Language.EN : chosen,
        lines.getText(),
        email.getText(),
        form.getText(),
        tracking.getText());
  }

  /**
   * Says what is wrong with a field that was left; a name that is still missing is no fault yet.
   */
  private void say(Field field) {
    typed().problems().stream()
        .filter(p -> p.field() == field && !p.key().endsWith("-missing"))
        .findFirst()
        .ifPresent(this::wrong);
  }

  private void wrong(ContactDraft.Problem problem) {
    box(problem.field()).wrong(texts.get(problem.key(), problem.arguments().toArray()));
  }

  @FXML
  void onKeep() {
    ContactDraft contact = typed();
    List<ContactDraft.Problem> problems = contact.problems();
    if (!problems.isEmpty()) {
      problems.reversed().forEach(this::wrong);
      focus(problems.getFirst().field());
      return;
    }
    draft
        .recording(
            () ->
                corrected.ifPresentOrElse(
                    id -> directory.correct(id, contact), () -> directory.add(contact)))
        .then(done -> close.run())
        .orElse(this::refused)
        .start();
  }

  private void refused(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      Field field = invalid.key().equals("directory.name-known") ? Field.NAME : Field.HOSTS;
      wrong(new ContactDraft.Problem(field, invalid.key(), invalid.arguments()));
      focus(field);
    } else {
      sheets.failure(failure);
    }
  }

  private void focus(Field field) {
    Node node = box(field).getContent();
    if (node != null) {
      node.requestFocus();
    }
  }

  private FormField box(Field field) {
    return Objects.requireNonNull(fields.get(field));
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
