package tutela.interview.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.ReadBy;
import tutela.interview.domain.Version;
import tutela.kernel.Kebab;
import tutela.kernel.Language;

/** A version in the words of the screen. */
final class VersionWords {
  /** The languages in which interviews are held. */
  static final List<Language> LANGUAGES = List.of(Language.FR, Language.NL, Language.DE);

  private final Texts texts;
  private final Moments moments;

  VersionWords(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  Texts texts() {
    return texts;
  }

  Moments moments() {
    return moments;
  }

  static boolean isNow(Version version) {
    return version.use() == Version.Use.NOW || version.use() == Version.Use.UNTIL_LOCKED;
  }

  String use(Version version) {
    return texts.get("versions.use." + Kebab.of(version.use()));
  }

  String origin(Version version) {
    if (version.origin() == Version.Origin.SHIPPED) {
      return texts.get("versions.shipped");
    }
    return texts.get(
        "versions.brought-in",
        "by",
        version.by(),
        "date",
        version.since().map(moments::date).orElse(""));
  }

  /** Its use, and in which languages nobody read it. */
  List<Label> chips(Version version) {
    List<Label> chips = new ArrayList<>();
    chips.add(
        switch (version.use()) {
          case NOW -> Parts.chip("check-circle", use(version), "ok");
          case UNTIL_LOCKED -> Parts.chip("clock", use(version), "due");
          case NEXT -> Parts.chip("arrow-right-circle", use(version), "line");
          case KEPT -> Parts.chip("archive", use(version), "neutral");
        });
    long unread = LANGUAGES.stream().filter(l -> version.readers(l).isEmpty()).count();
    if (unread > 0) {
      chips.add(Parts.chip("alert-circle", texts.get("versions.unread-chip", "n", unread), "due"));
    }
    return chips;
  }

  String readBy(ReadBy reader) {
    return texts.get("versions.read-by", "name", reader.name(), "date", moments.date(reader.on()));
  }

  String language(Language language) {
    return texts.get("language." + language.code());
  }
}
