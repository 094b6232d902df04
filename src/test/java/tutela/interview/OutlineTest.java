package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Level;
import tutela.interview.domain.QuestionId;

/** The shipped interview asks everything that its outline lists, and nothing beside it. */
final class OutlineTest {
  /** Each id of the outline with the most that may be printed of it. */
  private static final String OUTLINE =
      """
      greet.word 2, greet.lang 2, greet.needs 2,
      safe.free F, safe.danger F, safe.harm F, safe.home 1, safe.others 1,
      age.now F, age.img F,
      reach.way 2, reach.never F, reach.seen F, reach.code F, reach.post 2,
      who.role 1, who.knows F, who.caller 1, who.right 1, who.direct F, who.with F, who.interp 2,
      who.lawyer 1, who.name 1, who.birth 1, who.more F, who.conflict F,
      what.open F, what.kind 0, what.shared 1, what.made 1, what.when 0, what.link 1, what.seen 1,
      what.other 1, what.effect 1,
      thr.what 1, thr.until 1, thr.from 1, thr.body 1, thr.state 1, thr.gain 1,
      dist.known 1, dist.rel 1, dist.who 1, dist.minor 1, dist.orders 1,
      pub.items 0, pub.nourl 0, pub.learnt 1, pub.last 0, pub.search 1,
      evid.have 1, evid.where 1, evid.print F, evid.rest F,
      tried.asked 1, tried.police 1, tried.who F,
      want.first F, want.risk F, want.help 2,
      mand.plat 2, mand.reg 2, mand.name 2, mand.court 2, mand.police 2, mand.ref 2, mand.stat 2,
      mand.limit 2, mand.sign 2, mand.end 2,
      dev.shared F, dev.signs 1, dev.plan F,
      end.read 2, end.next 2
      """;

  /** Consents that stand under the letters of the mandate on paper, each a line of its own. */
  private static final Map<String, String> LINES =
      Map.of(
          "mand.reg", "C",
          "mand.name", "D",
          "mand.court", "E",
          "mand.police", "P",
          "mand.stat", "S");

  /** Nothing is left out today; whoever leaves a question out says here why. */
  private static final Map<String, String> LEFT_OUT = Map.of();

  /** Asked beside the table: "what has changed since", with which a second call begins. */
  private static final Set<String> BESIDE = Set.of("again.changed");

  private static List<String[]> outline() {
    List<String[]> ids = new ArrayList<>();
    for (String row : OUTLINE.strip().split(",\\s*")) {
      ids.add(row.split(" "));
    }
    return ids;
  }

  @Test
  void everythingInTheOutlineIsAsked() {
    List<String> missing = new ArrayList<>();
    for (String[] row : outline()) {
      if (!isAsked(row[0])) {
        missing.add(row[0]);
      }
    }
    assertThat(missing).containsExactlyInAnyOrderElementsOf(LEFT_OUT.keySet());
    assertThat(LEFT_OUT.values()).noneMatch(String::isBlank);
    assertThat(outline()).hasSize(77);
  }

  private static boolean isAsked(String id) {
    String line = LINES.get(id);
    return line == null
        ? Interview.SHIPPED.field(new FieldId(id)).isPresent()
        : consents().option(line).isPresent();
  }

  private static Field consents() {
    return Interview.SHIPPED.field(new FieldId("mand.plat")).orElseThrow();
  }

  @Test
  void nothingIsPrintedFurtherThanTheOutlineAllows() {
    List<String> further = new ArrayList<>();
    for (String[] row : outline()) {
      Interview.SHIPPED
          .field(new FieldId(row[0]))
          .filter(field -> field.level().compareTo(level(row[1])) < 0)
          .ifPresent(field -> further.add(row[0]));
    }
    assertThat(further).isEmpty();
  }

  private static Level level(String sign) {
    return switch (sign) {
      case "0" -> Level.PLATFORM;
      case "1" -> Level.MANDATE;
      case "2" -> Level.PERSON;
      default -> Level.FILE;
    };
  }

  @Test
  void noQuestionIsAskedThatTheOutlineDoesNotList() {
    Set<String> listed = new TreeSet<>(BESIDE);
    outline().forEach(row -> listed.add(row[0]));
    assertThat(Interview.SHIPPED.questions())
        .extracting(question -> question.id())
        .extracting(QuestionId::value)
        .allMatch(listed::contains);
  }
}
