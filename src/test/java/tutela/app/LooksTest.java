package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.Refused;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.Banner;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Gate;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.tour.Program;
import tutela.tracking.domain.NextStep;

/** Nobody of the office looks at what is online where somebody is, or may be, under 18. */
final class LooksTest {
  @TempDir private static Path folder;
  private static AtTheScreen at;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void end() {
    at.close();
  }

  /** A case with one address and these ages; nothing = not asked. */
  private static CaseId matter(String now, String inImages) {
    SessionServices services = at.services();
    CaseId id = services.cases.open(Language.FR).id();
    services.items.paste(
        id, "https://chirp.example/looks/1", ContentItem.SeenBy.PERSON, Optional.empty());
    say(id, "age.now", now);
    say(id, "age.img", inImages);
    return id;
  }

  private static void say(CaseId id, String age, String said) {
    if (!said.isEmpty()) {
      at.services().interview.answer(id, new FieldId(age), said);
      at.services().interview.handle(id, new QuestionId(age), Status.ANSWERED);
    }
  }

  private static void look(CaseId id) {
    at.services()
        .items
        .check(at.services().items.of(id), ContentItem.Seen.ONLINE, at.now(), "looked");
  }

  private static String why(CaseId id) {
    return at.services().interview.path(id).closed(Gate.CHECKS).orElseThrow().in(Language.FR);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',  '',     OPEN
          yes, '',     OPEN
          no,  all,    M
          yes, none,   M_PLUS
          yes, some,   X
          yes, unsure, H
          """)
  void aLookIsRefusedOnEveryWayThatClosesIt(String now, String inImages, String route) {
    CaseId id = matter(now, inImages);
    assertThat(at.services().interview.facts(id).route().route().name()).isEqualTo(route);
    Refused.as("check.closed", () -> look(id));
    assertThat(at.services().items.checks(id)).isEmpty();
    assertThat(at.services().items.of(id).getFirst().seen())
        .isEqualTo(ContentItem.Seen.NOT_CHECKED);
  }

  @Test
  void oneLooksOnceBothAgesAreKnownToBeOfAnAdult() {
    CaseId id = matter("", "");
    assertThat(at.services().desk.overview(id).next().kind()).isEqualTo(NextStep.Kind.AGES);
    say(id, "age.now", "yes");
    say(id, "age.img", "all");
    assertThat(at.services().desk.overview(id).next().kind()).isEqualTo(NextStep.Kind.CHECK);
    look(id);
    assertThat(at.services().items.checks(id)).hasSize(1);
  }

  @Test
  void theScreenSaysWhyAndOpensWithTheAges() {
    at.begin(Language.FR);
    for (CaseId id : List.of(matter("", ""), matter("yes", "unsure"))) {
      at.open(Place.of(ScreenId.CHECK, id));
      assertThat(at.program().isShown("online")).isFalse();
      Banner closed = at.program().node("closedWhy");
      assertThat(Program.onScreen(closed::getText)).isEqualTo(why(id));

      at.open(Place.of(ScreenId.ITEMS, id));
      at.press("check");
      assertThat(at.program().isShown("table")).as("still the publications").isTrue();
      assertThat(at.said()).contains(why(id));
    }
    CaseId adult = matter("yes", "all");
    at.open(Place.of(ScreenId.ITEMS, adult));
    at.press("check");
    at.press("online");
    assertThat(at.services().items.checks(adult)).hasSize(1);
    at.noFault();
  }
}
