package tutela.interview.ui;

import java.time.Clock;
import java.time.LocalDate;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.interview.domain.FieldType;
import tutela.kernel.Brussels;

/** Makes the editor that fits what is asked. */
final class Editors {
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final AnswerWords words;

  Editors(Texts texts, Clock clock) {
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
    this.words = new AnswerWords(texts);
  }

  Texts texts() {
    return texts;
  }

  Moments moments() {
    return moments;
  }

  AnswerWords words() {
    return words;
  }

  LocalDate today() {
    return Brussels.date(clock.instant());
  }

  Editor of(Ask ask) {
    return switch (ask.type()) {
      case ONE -> isLongPart(ask) ? new ListEditor(ask, this) : new ChoiceEditor(ask, this);
      case YES_NO_UNSURE, MANY -> new ChoiceEditor(ask, this);
      case TEXT, PHONE, EMAIL, LONG, ADDRESS -> new TextEditor(ask, this);
      case DATE -> new DateEditor(ask, this);
      case INSTANT -> new InstantEditor(ask, this);
      case URLS -> new UrlsEditor(ask, this);
      case CONSENTS -> new ConsentsEditor(ask, this);
      case PLACE, PEOPLE, ACCOUNTS, REQUESTS -> new RowsEditor(ask, this);
      case PERSON_NAME, SIGNATURE, SUMMARY, NEXT_CONTACT -> PartsEditor.whole(ask, this);
    };
  }

  private static boolean isLongPart(Ask ask) {
    return ask.isPart() && ask.choices().size() > 3;
  }

  /** The frame of a control: label, hint, message. */
  FormField field(Ask ask) {
    FormField field = new FormField();
    field.setId(ask.id() + "-field");
    field.setLabel(ask.label());
    if (ask.isOptional()) {
      field.setOptional(texts.get("field.optional"));
    }
    field.setHint(ask.hint());
    return field;
  }

  static boolean isText(FieldType type) {
    return type == FieldType.TEXT || type == FieldType.LONG;
  }
}
