package tutela.interview.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.interview.VersionService;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.FollowUp;
import tutela.interview.domain.Lines;
import tutela.interview.domain.Page;
import tutela.interview.domain.Question;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Version;
import tutela.kernel.Language;

/** The pages of a version one after the other, to read: without any case. */
final class PreviewView {
  private final VersionService versions;
  private final Background background;
  private final VersionWords words;
  private final Texts texts;
  private Optional<Language> chosen = Optional.empty();
  private int at;

  PreviewView(VersionService versions, Background background, VersionWords words) {
    this.versions = versions;
    this.background = background;
    this.words = words;
    this.texts = words.texts();
  }

  VBox of(Version version) {
    VBox box = new VBox(Parts.wrapped(texts.get("versions.comparing"), "muted"));
    box.getStyleClass().add("entry");
    at = 0;
    background
        .run(() -> versions.definition(version.name()))
        .then(
            read ->
                read.ifPresentOrElse(
                    definition -> show(definition, box),
                    () ->
                        box.getChildren()
                            .setAll(Parts.wrapped(texts.get("versions.not-read-here"), "muted"))))
        .start();
    return box;
  }

  private Language language() {
    return chosen.orElse(texts.language());
  }

  private void show(Definition definition, VBox box) {
    ComboBox<Language> language = new ComboBox<>();
    language.setId("previewLanguage");
    language.setAccessibleText(texts.get("versions.preview-language"));
    language.getItems().setAll(VersionWords.LANGUAGES);
    language.setConverter(Words.of(words::language));
    language.setValue(language());
    ComboBox<Page> page = new ComboBox<>();
    page.setId("previewPage");
    page.setAccessibleText(texts.get("versions.preview-page"));
    page.getItems().setAll(definition.pages());
    page.setConverter(Words.of(one -> one.title().in(language())));
    page.setValue(definition.pages().get(at));
    Button before =
        Parts.iconButton(
            "previewBefore", "chevron-left", texts.get("versions.page-before"), "compact");
    Button next =
        Parts.iconButton(
            "previewNext", "chevron-right", texts.get("versions.page-next"), "compact");
    Label place = Parts.label("", "muted");
    VBox content = new VBox();
    content.getStyleClass().add("preview");
    Runnable fill =
        () -> {
          before.setDisable(at == 0);
          next.setDisable(at == definition.pages().size() - 1);
          place.setText(
              texts.get("versions.page-of", "n", at + 1, "of", definition.pages().size()));
          content.getChildren().setAll(page(definition, definition.pages().get(at)));
        };
    page.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                at = definition.pages().indexOf(is);
                fill.run();
              }
            });
    before.setOnAction(e -> page.setValue(definition.pages().get(at - 1)));
    next.setOnAction(e -> page.setValue(definition.pages().get(at + 1)));
    language
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              chosen = Optional.ofNullable(is);
              show(definition, box);
            });
    FlowPane row = new FlowPane(language, page, before, next, place);
    row.getStyleClass().add("preview-row");
    box.getChildren().setAll(row, content);
    fill.run();
  }

  private List<Node> page(Definition definition, Page page) {
    VBox head =
        new VBox(
            Parts.wrapped(page.title().in(language()), "h1"),
            Parts.wrapped(
                definition.section(page.section()).map(s -> s.title().in(language())).orElse(""),
                "muted"));
    VBox all = new VBox(head);
    all.getStyleClass().add("preview");
    page.opening().forEach(one -> followUp(one, "interview.opening", all));
    page.questions().forEach(question -> all.getChildren().add(question(question)));
    page.stop().ifPresent(one -> followUp(one, "interview.say", all));
    return List.of(all);
  }

  private Node question(Question question) {
    VBox box =
        new VBox(
            new VBox(
                Parts.wrapped(question.title().in(language()), "h2"),
                Parts.label(question.id().value(), "mono", "small", "muted")));
    box.getStyleClass().addAll("card", "difference");
    spoken(question.say(), box);
    question.sayClosed().ifPresent(closed -> say("versions.said-closed", closed.person(), box));
    box.getChildren()
        .add(
            Parts.row(
                "why",
                new Icon("help-circle"),
                Parts.wrapped(
                    texts.get("interview.why", "why", question.why().in(language())), "muted")));
    question.fields().forEach(field -> box.getChildren().add(field(field)));
    question.after().forEach(one -> followUp(one, "interview.say", box));
    return box;
  }

  private void spoken(Spoken spoken, VBox into) {
    say("versions.said-person", spoken.person(), into);
    spoken.young().ifPresent(lines -> say("versions.said-young", lines, into));
    spoken.caller().ifPresent(lines -> say("versions.said-caller", lines, into));
  }

  private void say(String caption, Lines lines, VBox into) {
    into.getChildren().add(SpokenWords.words(texts.get(caption), lines.in(language())));
  }

  private void followUp(FollowUp one, String caption, VBox into) {
    one.say().ifPresent(words -> say(caption, words.person(), into));
    one.note().ifPresent(note -> into.getChildren().add(Handled.note(note.in(language()))));
  }

  private Node field(Field field) {
    VBox box = new VBox(Parts.wrapped(field.label().in(language()), "field-label"));
    field
        .hint()
        .ifPresent(
            hint -> box.getChildren().add(Parts.wrapped(hint.in(language()), "small", "muted")));
    box.getChildren().add(Parts.label(field.id().value(), "mono", "small", "muted"));
    if (field.type() == FieldType.YES_NO_UNSURE) {
      Field.YES_NO_UNSURE.forEach(answer -> choice(texts.get("answer." + answer), box));
    }
    field.options().forEach(option -> choice(option.text().in(language()), box));
    field.parts().forEach(part -> choice(part.label().in(language()), box));
    box.getStyleClass().add("preview-field");
    return box;
  }

  private static void choice(String text, VBox into) {
    into.getChildren()
        .add(
            Parts.row(
                "preview-choice",
                new Icon("chevron-right").styled("muted-icon"),
                Parts.wrapped(text)));
  }
}
