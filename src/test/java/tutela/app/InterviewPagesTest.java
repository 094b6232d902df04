package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.fx.ScreenId;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Question;
import tutela.kernel.Language;
import tutela.tour.Program;
import tutela.tour.ScreenFaults;

/** Every question of the shipped interview on the screen, and what a second call adds to it. */
final class InterviewPagesTest {
  @TempDir static Path folder;

  private static AtTheScreen at;

  @BeforeAll
  static void open() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void close() {
    at.close();
  }

  /** Answers that bring as many fields to the screen as go together. */
  private static void everythingAsked() {
    at.say(
        "who.role", "herself",
        "age.now", "yes",
        "age.img", "all",
        "safe.home", "yes",
        "safe.others", "yes",
        "greet.lang", "fr,other",
        "reach.way", "phone,email,through,other",
        "reach.seen", "partner,distributor",
        "reach.code", "citron",
        "reach.post", "yes",
        "who.with", "now",
        "who.lawyer", "yes",
        "who.more", "adult,minor",
        "what.kind", "photo,threatened",
        "what.other", "stalking,profile",
        "thr.what", "money",
        "dist.known", "suspects",
        "dist.rel", "former",
        "dist.orders", "separation",
        "pub.items.without", "yes",
        "pub.search", "yes",
        "evid.have", "screenshots,file",
        "evid.where.safe", "no",
        "tried.asked", "yes",
        "tried.police", "yes",
        "tried.who", "stopncii",
        "want.first", "complaint",
        "want.help", "law",
        "dev.signs", "yes");
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void everyQuestionCanBeReadInLargeText(Language language) {
    at.begin(language);
    at.settings(s -> s.scaled(1.5));
    everythingAsked();
    List<String> faults = new ArrayList<>();
    List<String> seen = new ArrayList<>(look(faults));
    at.say("who.role", "parent");
    look(faults).stream().filter(id -> !seen.contains(id)).forEach(seen::add);
    at.settings(s -> s.scaled(1));

    assertThat(faults.stream().distinct()).isEmpty();
    assertThat(at.services().interview.definition().questions())
        .extracting(question -> question.id().value())
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  private static List<String> look(List<String> faults) {
    List<String> seen = new ArrayList<>();
    for (Question question : at.services().interview.path(at.caseId()).questions()) {
      at.open(ScreenId.INTERVIEW, question.id().value());
      seen.add(question.id().value());
      Program.onScreen(() -> ScreenFaults.of(at.program().wiring().scene()))
          .forEach(fault -> faults.add(question.id() + ": " + fault));
    }
    return seen;
  }

  @Test
  void peopleAndAccountsAreKeptAsTheyAreTyped() {
    at.begin(Language.FR);
    at.say("dist.known", "knows");
    at.open(ScreenId.INTERVIEW, "dist.who");
    at.type("dist-who-1-name", AtTheScreen.ARABIC);
    at.type("dist-who-1-phone", "+32 470 00 00 99");
    at.program().click("dist-who-add");
    at.type("dist-who-2-who", "un ami = deux");
    at.type("dist-who-accounts-1-service", "Chirp");
    at.type("dist-who-accounts-1-name", "ombre_nam");
    at.open(ScreenId.INTERVIEW, "dist.rel");

    assertThat(answer("dist.who"))
        .isEqualTo("name=" + AtTheScreen.ARABIC + "\nphone=+32 470 00 00 99\n\nwho=un ami = deux");
    assertThat(answer("dist.who.accounts")).isEqualTo("service=Chirp\nname=ombre_nam");
    at.open(ScreenId.INTERVIEW, "dist.who");
    assertThat(at.typed("dist-who-2-who")).isEqualTo("un ami = deux");
    assertThat(at.typed("dist-who-accounts-1-name")).isEqualTo("ombre_nam");
    at.noFault();
  }

  @Test
  void theRailOpensWhatASecondCallAsksAndGoesOnWhereTheFirstWas() {
    at.begin(Language.DE);
    at.say("safe.free", "yes");
    String open = at.services().interview.path(at.caseId()).firstOpen().orElseThrow().id().value();
    at.open(ScreenId.INTERVIEW, "what.kind");
    assertThat(at.program().isShown("topic-dist")).isTrue();
    assertThat(at.program().isShown("topic-evid")).isFalse();
    at.program().click("topic-dist");
    assertThat(at.place()).isEqualTo("dist.known");
    at.program().click("dist-known-no");
    at.program().press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(at.place()).isEqualTo(open);
    at.noFault();
  }

  @Test
  void herOwnWordStandsBesideWhateverIsAsked() {
    at.begin(Language.NL);
    at.say("greet.word", "mijn foto’s");
    at.open(ScreenId.INTERVIEW, "safe.free");
    assertThat(at.said()).anyMatch(words -> words.contains("mijn foto’s"));
    at.open(ScreenId.INTERVIEW, "end.next");
    assertThat(at.said()).anyMatch(words -> words.contains("mijn foto’s"));
    at.noFault();
  }

  @Test
  void aQuestionIsFoundByWhatIsTyped() {
    at.begin(Language.FR);
    at.open(ScreenId.INTERVIEW, "what.kind");
    at.type("find", "mineur");
    assertThat(at.program().isShown("section-what")).isFalse();
    at.program().press(KeyCode.ESCAPE);
    assertThat(at.program().isShown("section-what")).isTrue();
    at.type("find", "telephone VOIT");
    assertThat(at.program().isShown("found-reach-seen")).isTrue();
    at.program().press(KeyCode.ENTER);
    assertThat(at.place()).isEqualTo("reach.seen");
    assertThat(at.typed("find")).isEmpty();
    assertThat(at.program().isShown("topic-contact")).isTrue();
    at.type("find", "xyzzy");
    at.program().press(KeyCode.ENTER);
    assertThat(at.place()).isEqualTo("reach.seen");
    assertThat(at.said()).contains(at.text("interview.found-none"));
    at.noFault();
  }

  private static String answer(String field) {
    return at.services().interview.path(at.caseId()).facts().value(new FieldId(field)).orElse("");
  }
}
