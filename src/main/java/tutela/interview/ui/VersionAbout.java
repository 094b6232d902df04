package tutela.interview.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.fx.controls.DayField;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.interview.VersionService;
import tutela.interview.domain.Definition;
import tutela.interview.domain.ReadBy;
import tutela.interview.domain.Version;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.Language;

/** What a version is, and who read it in which language. */
final class VersionAbout {
  private final VersionService versions;
  private final Background background;
  private final VersionWords words;
  private final Texts texts;
  private final Clock clock;
  private final Runnable changed;
  private final Consumer<AppFailure> failures;

  /**
   * @param changed runs after somebody was noted
   */
  VersionAbout(
      VersionService versions,
      Background background,
      VersionWords words,
      Clock clock,
      Runnable changed,
      Consumer<AppFailure> failures) {
    this.versions = versions;
    this.background = background;
    this.words = words;
    this.texts = words.texts();
    this.clock = clock;
    this.changed = changed;
    this.failures = failures;
  }

  VBox of(Version version) {
    VBox card = new VBox();
    card.getStyleClass().add("card");
    Label extent = Parts.wrapped("", "entry-words");
    fact(card, "versions.origin", Parts.wrapped(words.origin(version), "entry-words"));
    fact(card, "versions.extent", extent);
    for (Language language : VersionWords.LANGUAGES) {
      fact(card, "versions.read-in." + language.code(), readers(version, language));
    }
    background
        .run(() -> versions.definition(version.name()))
        .then(read -> extent.setText(extent(read)))
        .start();
    VBox box = new VBox(card, form(version));
    box.getStyleClass().add("entry");
    return box;
  }

  private String extent(Optional<Definition> read) {
    return read.map(
            definition ->
                texts.get(
                    "versions.extent-text",
                    "n",
                    definition.questions().size(),
                    "pages",
                    definition.pages().size()))
        .orElse(texts.get("versions.not-read-here"));
  }

  private void fact(VBox card, String key, Node... values) {
    VBox fact = new VBox(Parts.wrapped(texts.get(key), "strong"));
    fact.getChildren().addAll(values);
    fact.getStyleClass().add("entry-fact");
    if (!card.getChildren().isEmpty()) {
      fact.getStyleClass().add("following");
    }
    card.getChildren().add(fact);
  }

  private Node[] readers(Version version, Language language) {
    List<ReadBy> readers = version.readers(language);
    return readers.isEmpty()
        ? new Node[] {
          Parts.chip("alert-circle", texts.get("versions.unread." + language.code()), "due")
        }
        : readers.stream()
            .map(reader -> Parts.wrapped(words.readBy(reader), "entry-words"))
            .toArray(Node[]::new);
  }

  // ---- note who read it

  private VBox form(Version version) {
    ComboBox<Language> language = new ComboBox<>();
    language.setId("readIn");
    language.getItems().setAll(VersionWords.LANGUAGES);
    language.setConverter(Words.of(words::language));
    language.setValue(
        VersionWords.LANGUAGES.stream()
            .filter(one -> version.readers(one).isEmpty())
            .findFirst()
            .orElse(texts.language()));
    FormField languageField = field("versions.reader-language", language);
    TextField name = new TextField();
    name.setId("reader");
    FormField nameField = field("versions.reader", name);
    DayField day = new DayField();
    day.setId("readOn");
    day.setText(words.moments().typed().format(Brussels.date(clock.instant())));
    FormField dayField = field("versions.reader-day", day);
    day.prepare(texts.get("versions.reader-day"), words.moments(), () -> {});
    Button note = Parts.button("noteReader", texts.get("versions.reader-note"));
    note.setOnAction(
        e -> {
          nameField.calm();
          dayField.calm();
          day.date()
              .ifPresentOrElse(
                  on ->
                      background
                          .run(
                              () ->
                                  versions.read(
                                      version.name(), language.getValue(), name.getText(), on))
                          .saves()
                          .then(done -> changed.run())
                          .orElse(failure -> refused(failure, nameField, dayField))
                          .start(),
                  () -> dayField.wrong(texts.get("versions.day-unknown")));
        });
    // Enter in the form is not meant for the button of the page
    name.setOnAction(e -> note.fire());
    day.field().setOnAction(e -> note.fire());
    VBox form =
        new VBox(
            Parts.wrapped(texts.get("versions.reader-title"), "h2"),
            nameField,
            Parts.row("reader-row", languageField, dayField),
            note);
    form.getStyleClass().addAll("well", "reader-form");
    return form;
  }

  private FormField field(String key, Node control) {
    FormField field = new FormField();
    field.setLabel(texts.get(key));
    field.setContent(control);
    return field;
  }

  private void refused(AppFailure failure, FormField name, FormField day) {
    if (failure instanceof AppFailure.Invalid invalid) {
      FormField field = invalid.key().equals("date-future") ? day : name;
      field.wrong(texts.of(invalid));
      Optional.ofNullable(field.getContent()).ifPresent(Node::requestFocus);
    } else {
      failures.accept(failure);
    }
  }
}
