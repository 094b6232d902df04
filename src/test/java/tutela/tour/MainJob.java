package tutela.tour;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import tutela.fx.controls.FormField;
import tutela.kernel.Brussels;

/**
 * The whole main job as somebody does it with keys and mouse, step by step; all of it invented. The
 * tour shows it, a test checks what it leaves behind.
 */
public final class MainJob {
  /** Hears after each step what the window shows now. */
  public interface Pictures {
    void take(String name);
  }

  /** Words of a person nobody is. */
  public static final String GIVEN = "Noor";

  public static final String FAMILY = "Verbeeck-Lindeman";
  public static final String PHONE = "+32 470 00 00 21";
  public static final String HOURS = "12:15 - 13:00";
  public static final String PASSPHRASE = "vier losse woorden zijn genoeg voor hier";
  public static final List<String> ADDRESSES =
      List.of(
          "https://chirp.example/kanaal_x/status/900100200",
          "https://chirp.example/kanaal_x/status/900100201?lang=nl",
          "https://pic.chirp.example/Zz91-a%20b");

  public static final String REFUSAL = "They do not violate our rules.";
  public static final String DEMAND = "Please send a copy of her identity card.";
  public static final String REPLY =
      "Hello,\n\nWe reviewed the posts. " + REFUSAL + "\n\n" + DEMAND;
  public static final String TRACKING = "RR000000042BE";

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)");

  private final Program program;
  private final Pictures pictures;

  public MainJob(Program program, Pictures pictures) {
    this.program = program;
    this.pictures = pictures;
  }

  /** First start: passphrase, recovery key copied back, letterhead. */
  public void create() {
    pictures.take("welcome");
    program.click("create");
    pictures.take("create-place");
    program.press(KeyCode.ENTER);
    program.waitFor("passphrase", () -> program.isShown("phraseStep"));
    program.secret("phrase", PASSPHRASE);
    program.secret("again", PASSPHRASE);
    pictures.take("create-passphrase");
    program.press(KeyCode.ENTER);
    program.waitFor("recovery key", () -> program.isShown("recoveryStep"));
    program.settle();
    pictures.take("create-recovery-key");
    program.click("byHand");
    List<String> words = words();
    program.type("first", words.get(asked("firstField") - 1));
    program.type("second", words.get(asked("secondField") - 1));
    program.press(KeyCode.ENTER);
    program.waitFor("letterhead", () -> program.isShown("officeStep"));
    program.type("name", "Aïcha Voorbeeld");
    program.type("address", "Rue de l’Exemple 1, 1000 Bruxelles");
    program.type("email", "retraits@institute.example");
    pictures.take("create-letterhead");
    program.press(KeyCode.ENTER);
    program.waitFor("empty desk", () -> program.isShown("first"));
    pictures.take("desk-empty");
  }

  private List<String> words() {
    GridPane grid = program.node("words");
    return Program.onScreen(
        () ->
            grid.getChildren().stream()
                .map(cell -> ((Label) ((HBox) cell).getChildren().getLast()).getText())
                .toList());
  }

  private int asked(String field) {
    FormField asked = program.node(field);
    Matcher number = NUMBER.matcher(Program.onScreen(asked::getLabel));
    if (!number.find()) {
      throw new AssertionError("no number is asked for");
    }
    return Integer.parseInt(number.group(1));
  }

  /** Locks with the key and opens again. */
  public void lockAndUnlock() {
    program.press(KeyCode.CONTROL, KeyCode.L);
    program.waitFor("unlock", () -> program.isShown("unlock"));
    program.settle();
    pictures.take("unlock");
    program.secret("phrase", PASSPHRASE);
    program.press(KeyCode.ENTER);
    program.waitFor("desk", () -> program.isShown("title"));
    program.settle();
  }

  /** The invented case in the middle of its life. */
  public void practise() {
    program.click("practise");
    program.waitFor("desk", () -> program.isShown("work"));
    program.settle();
    pictures.take("desk");
  }

  /** The conversation, page by page, up to a first letter. */
  public void interview() {
    aboutSafety();
    howToReachHer();
    theRest();
  }

  /** Whether she can talk, is in danger, and how old she is. */
  public void aboutSafety() {
    program.press(KeyCode.CONTROL, KeyCode.N);
    program.waitFor("first question", () -> program.isShown("safe-free-yes"));
    pictures.take("interview-first-question");
    choose("safe-free", "yes");
    choose("safe-danger", "yes");
    choose("who-role", "herself");
    choose("safe-harm", "no");
    choose("age-now", "yes");
    choose("age-img", "all");
  }

  /** Where one may ring her, to the field in which the words about the time stand. */
  public void howToReachHer() {
    program.click("reach-way-phone");
    program.type("reach-way-phone", PHONE);
    program.type("reach-way-when", HOURS);
    pictures.take("interview-safe-contact");
  }

  private void theRest() {
    next();
    program.click("reach-never-message");
    next();
    program.type("who-name-given", GIVEN);
    program.type("who-name-family", FAMILY);
    next();
    program.type("what-open", "Une connaissance les a vues.");
    next();
    choose("what-kind", "photo");
    choose("what-shared", "no");
    program.type("what-when", "10/2026");
    pictures.take("interview-date");
    next();
    choose("what-link", "her");
    program.paste(
        "pub-items", "Vu :\n" + String.join("\net ", ADDRESSES) + "\n" + ADDRESSES.getFirst());
    program.press(KeyCode.TAB);
    program.settle();
    pictures.take("interview-publications");
    next();
    program.click("pub-learnt-told");
    program.press(KeyCode.F4);
    program.type("Fatiguée. Préfère qu’on appelle l’après-midi.");
    program.press(KeyCode.ENTER);
    program.type("pub-learnt-words", "Une connaissance lui a envoyé le lien.");
    pictures.take("interview");
    next();
    program.click("later");
    choose("tried-asked", "no");
    choose("tried-police", "no");
    program.click("want-first-removed");
    next();
    program.type("want-risk", "Son employeur ne doit rien apprendre.");
    next();
    program.waitFor("mandate", () -> program.isShown("mand-plat-A-yes"));
    program.click("mand-plat-A-yes");
    pictures.take("interview-mandate");
    next();
    program.click("later");
    program.settle();
    choose("end-read-right", "yes");
    program.settle();
    pictures.take("interview-end");
  }

  private void choose(String field, String option) {
    program.click(field + "-" + option);
    next();
  }

  private void next() {
    program.press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  /** Safety at any time, and back to the very question. */
  public void safety() {
    program.press(KeyCode.F2);
    program.settle();
    pictures.take("safety");
    program.click("resume");
  }

  /** The paper for signature is saved, then the signature is noted. */
  public void mandate(Path folder) {
    program.click("mandate");
    program.settle();
    pictures.take("mandate");
    program.choose(folder);
    program.click("print");
    program.click("save");
    program.click("cancelPrint");
    program.type("date", TYPED.format(LocalDate.now(Brussels.ZONE)));
    program.type("place", "Namur");
    program.click("record");
    program.settle();
    pictures.take("mandate-signed");
  }

  /** Each publication is looked at, one key each. */
  public void check() {
    program.click("items");
    program.settle();
    pictures.take("items");
    program.click("check");
    program.settle();
    for (int i = 0; i < ADDRESSES.size(); i++) {
      program.press(KeyCode.DIGIT1);
    }
    pictures.take("check");
    program.click("done");
  }

  /** The request: settled point by point, finalised, saved, and noted as sent. */
  public void letter(Path folder) {
    program.click("letters");
    program.settle();
    pictures.take("letters");
    program.click("next");
    program.settle();
    pictures.take("letter-first-point");
    settleEveryPoint();
    pictures.take("letter-ready");
    program.click("finish");
    program.click("confirm-yes");
    program.waitFor("final letter", () -> program.isShown("save-pdf"));
    program.settle();
    pictures.take("letter-final");
    program.choose(folder);
    program.click("save-pdf");
    program.choose(folder);
    program.click("mail");
    program.choose(folder);
    program.click("list-csv");
    program.click("finish");
    program.waitFor("notice", () -> program.isShown("channel-registered"));
    program.click("channel-registered");
    program.type("number", TRACKING);
    pictures.take("notice");
    program.click("record");
    program.settle();
  }

  private void settleEveryPoint() {
    for (int i = 0; i < 12; i++) {
      program.settle();
      if (program.isShown("reason")) {
        program.type("reason", "décidé ainsi, exercice");
        program.click("decide");
      } else if (program.isShown("remedy")) {
        program.click("remedy");
      } else {
        return;
      }
    }
  }

  /** A reply word for word, its refusal marked as evidence. */
  public void reply() {
    program.click("overview");
    program.settle();
    pictures.take("case");
    program.click("reply");
    program.settle();
    program.paste("text", REPLY);
    pictures.take("reply-text");
    program.click("kind-refused");
    program.click("kind-demands-data");
    program.click("mark");
    program.click("sentence-2");
    program.press(KeyCode.CONTROL, KeyCode.M);
    program.click("sentence-3");
    program.press(KeyCode.CONTROL, KeyCode.M);
    pictures.take("reply-evidence");
    program.click("save");
    program.settle();
    pictures.take("case-after-reply");
  }
}
