package tutela.letters.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.letters.domain.Composer;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Composition.Point;
import tutela.letters.domain.Decision;
import tutela.letters.domain.FileSearch;
import tutela.letters.domain.Guard;

/** The first thing to settle before a letter is final: what it is, where, and what can be done. */
final class PointCard {
  /** What a remedy does. */
  interface Remedies {
    void decide(Decision.Kind kind, Set<String> subjects, String reason);

    void confirmContact(String how);

    /**
     * To another screen: settings, the conversation, the mandate, checks, the directory, sources.
     */
    void go(Target target);

    void write(String place);

    void remind();
  }

  /** Where a remedy is. */
  enum Target {
    SETTINGS,
    CASE,
    NAME,
    WISHES,
    MANDATE,
    CHECK,
    DIRECTORY,
    SOURCES
  }

  private final GuardBox box;
  private final Texts texts;
  private final Remedies remedies;

  PointCard(VBox box, Texts texts, Remedies remedies) {
    this.box = new GuardBox(box, texts);
    this.texts = texts;
    this.remedies = remedies;
  }

  /** Nothing is to be settled. */
  void hide() {
    box.hide();
  }

  /** No page can be made of the letter as it is. */
  void problem(String sentence) {
    box.show("alert-triangle", texts.get("letter.point-pages"), sentence, List.of(), List.of());
  }

  void show(Composition composition, Point point) {
    switch (point) {
      case Point.Letterhead p ->
          simple("letterhead", "file-text", go("letterhead", Target.SETTINGS));
      case Point.Closed p -> said("closed", "slash", p.why(), List.of(), go("closed", Target.CASE));
      case Point.LegalService p ->
          said(
              "legal-service",
              "alert-triangle",
              p.why(),
              List.of(),
              go("legal-service", Target.CASE));
      case Point.TooOld p -> simple("too-old", "alert-triangle", go("too-old", Target.CASE));
      case Point.MandateMissing p -> simple("mandate", "edit-3", go("mandate", Target.MANDATE));
      case Point.ContactUnconfirmed p -> contact(p);
      case Point.Unchecked p ->
          said(
              "unchecked",
              "eye",
              texts.get(
                  "letter.point-unchecked.body",
                  "n",
                  p.numbers().size(),
                  "numbers",
                  numbers(p.numbers())),
              List.of(),
              go("unchecked", Target.CHECK));
      case Point.NothingOnline p ->
          simple("nothing-online", "eye", go("nothing-online", Target.CHECK));
      case Point.Risk p -> risk(p);
      case Point.Repeated p -> repeated(p);
      case Point.Blind p -> blind();
      case Point.UrlNames p -> urlNames(p);
      case Point.TextNames p -> textNames(composition, p);
      case Point.Unverified p -> unverified(p);
    }
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void simple(String key, String icon, Button remedy) {
    said(key, icon, texts.get("letter.point-" + key + ".body"), List.of(), remedy);
  }

  private void said(String key, String icon, String detail, List<Node> more, Button remedy) {
    box.show(icon, texts.get("letter.point-" + key), detail, more, List.of(remedy));
  }

  private Button go(String key, Target target) {
    return first(texts.get("letter.point-" + key + ".do"), () -> remedies.go(target));
  }

  /** The remedy that a careful colleague would take. */
  private Button first(String text, Runnable action) {
    Button button = second("remedy", text, action);
    button.setDefaultButton(true);
    return button;
  }

  private static Button second(String id, String text, Runnable action) {
    Button button = Parts.button(id, text);
    button.setOnAction(e -> action.run());
    return button;
  }

  private void contact(Point.ContactUnconfirmed p) {
    Reason reason =
        new Reason(
            texts, "letter.point-contact.how", "letter.point-contact.do", remedies::confirmContact);
    box.show(
        "user-check",
        texts.get("letter.point-contact", "name", p.name()),
        texts.get("letter.point-contact.body"),
        List.of(reason.field()),
        List.of(
            reason.asPrimary(),
            second(
                "to-directory",
                texts.get("letter.point-contact.open"),
                () -> remedies.go(Target.DIRECTORY))));
  }

  private void risk(Point.Risk p) {
    Button read =
        first(
            texts.get("letter.point-risk.do"),
            () ->
                remedies.decide(
                    Decision.Kind.RISK_READ,
                    Set.of("risk"),
                    texts.get("letter.point-risk.reason")));
    box.show(
        "alert-circle",
        texts.get("letter.point-risk"),
        texts.get("letter.point-risk.body"),
        List.of(Parts.wrapped(p.words(), "find-box")),
        List.of(
            read,
            second(
                "to-wishes",
                texts.get("letter.point-risk.open"),
                () -> remedies.go(Target.WISHES))));
  }

  private void repeated(Point.Repeated p) {
    Reason keep =
        new Reason(
            texts,
            "letter.reason",
            "letter.keep-do",
            why -> remedies.decide(Decision.Kind.REPEATED, Set.of(p.reference()), why));
    box.show(
        "rotate-ccw",
        texts.get("letter.point-repeated", "reference", p.reference()),
        texts.get("letter.point-repeated.body"),
        List.of(),
        List.of(first(texts.get("letter.point-repeated.do"), remedies::remind)),
        keep);
  }

  private void blind() {
    Reason keep =
        new Reason(
            texts,
            "letter.reason",
            "letter.keep-do",
            why -> remedies.decide(Decision.Kind.BLIND, Set.of("guard"), why));
    box.show(
        "shield",
        texts.get("letter.point-blind"),
        texts.get("letter.point-blind.body"),
        List.of(),
        List.of(go("blind", Target.NAME)),
        keep);
  }

  private void urlNames(Point.UrlNames p) {
    String number = Integer.toString(p.number());
    Reason keep =
        new Reason(
            texts,
            "letter.reason",
            "letter.keep-do",
            why -> remedies.decide(Decision.Kind.URL_KEPT, Set.of(number), why));
    box.show(
        "shield",
        texts.get("letter.point-url", "n", p.number(), "what", what(p.finds().getFirst())),
        texts.get("letter.point-url.body"),
        List.of(marked(p.url(), p.finds())),
        List.of(
            first(
                texts.get("letter.point-url.do"),
                () ->
                    remedies.decide(
                        Decision.Kind.URL_WITHHELD,
                        Set.of(number),
                        texts.get("letter.point-url.withheld")))),
        keep);
  }

  private void textNames(Composition composition, Point.TextNames p) {
    Reason keep =
        new Reason(
            texts,
            "letter.reason",
            "letter.keep-do",
            why -> remedies.decide(Decision.Kind.NOT_HER, Set.of(p.subject()), why));
    List<Button> buttons = new ArrayList<>();
    boolean own = p.place().startsWith(Composer.OWN_AFTER);
    if (own) {
      buttons.add(first(texts.get("letter.point-text.do"), () -> remedies.write(p.place())));
    } else if (composition.passage(p.place()).isEmpty()) {
      buttons.add(
          first(
              texts.get("letter.point-text.open"),
              () ->
                  remedies.go(
                      p.place().startsWith("addressee") ? Target.DIRECTORY : Target.SETTINGS)));
    }
    box.show(
        "shield",
        texts.get("letter.point-text", "what", what(p.find())),
        texts.get(
            p.place().equals(FileSearch.IN_FILE)
                ? "letter.point-text.body-file"
                : own ? "letter.point-text.body-own" : "letter.point-text.body"),
        List.of(marked(p.text(), List.of(p.find()))),
        buttons,
        keep);
  }

  private void unverified(Point.Unverified p) {
    Reason reason =
        new Reason(
            texts,
            "letter.reason",
            "letter.point-unverified.do",
            why -> remedies.decide(Decision.Kind.UNVERIFIED, p.ids(), why));
    String ids =
        p.ids().stream()
            .map(id -> id.startsWith("rule:") ? id.substring("rule:".length()) : id)
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining("\n"));
    box.show(
        "alert-triangle",
        texts.get("letter.point-unverified", "n", p.ids().size()),
        texts.get("letter.point-unverified.body"),
        List.of(Parts.wrapped(ids, "find-box"), reason.field()),
        List.of(
            reason.asPrimary(),
            second(
                "to-sources",
                texts.get("letter.point-unverified.open"),
                () -> remedies.go(Target.SOURCES))));
  }

  private String what(Guard.Find find) {
    return texts.get("letter.names." + Kebab.of(find.kind()));
  }

  /** A text with the finds on the ground of evidence. */
  private static Node marked(String text, List<Guard.Find> finds) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("find-box", "mono-text");
    int at = 0;
    for (Guard.Find find : finds) {
      flow.getChildren().add(Parts.words(text.substring(at, find.start())));
      flow.getChildren().add(Parts.label(text.substring(find.start(), find.end()), "find"));
      at = find.end();
    }
    flow.getChildren().add(Parts.words(text.substring(at)));
    return Parts.speaking(flow, text);
  }
}
