package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.FieldId;
import tutela.kernel.Language;
import tutela.kernel.Sha256;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.paper.Commands;
import tutela.tour.MainJob;
import tutela.tour.Program;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.NextStep;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.ReplyKind;

/**
 * The whole main job with keys and mouse in the practice case file, and what it leaves behind; in
 * Dutch and German the scenarios go the same way.
 */
final class MainJobTest {
  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR"})
  void theMainJob(Language language, @TempDir Path folder) throws Exception {
    Path papers = Files.createDirectory(folder.resolve("papers"));
    try (Program program = Program.start(folder.resolve("data"))) {
      Program.onScreen(
          () -> {
            Inside.settings(program.wiring(), settings -> settings.in(language));
            return true;
          });
      MainJob job = new MainJob(program, picture -> {});
      job.practise();
      job.interview();
      job.safety();
      job.mandate(papers);
      job.check();
      job.letter(papers);
      job.reply();
      SessionServices services = Inside.services(program.wiring());
      Case matter =
          services.cases.open(10, 0).stream()
              .filter(c -> c.reference().endsWith("0004"))
              .findFirst()
              .orElseThrow();
      whatSheSaid(services, matter);
      theLetter(services, matter, papers);
      theAnswer(services, matter);
    }
  }

  private static void whatSheSaid(SessionServices services, Case matter) {
    assertThat(services.interview.facts(matter.id()).answers().value(new FieldId("who.name")))
        .hasValue("given=" + MainJob.GIVEN + "\nfamily=" + MainJob.FAMILY);
    List<ContentItem> items = services.items.of(matter.id());
    assertThat(items).extracting(ContentItem::place).isEqualTo(MainJob.ADDRESSES);
    assertThat(items).extracting(ContentItem::seen).containsOnly(ContentItem.Seen.ONLINE);
    assertThat(services.desk.state(matter.id()).mandate().signature().orElseThrow().place())
        .isEqualTo("Namur");
  }

  private static void theLetter(SessionServices services, Case matter, Path papers)
      throws Exception {
    Letter letter = services.letters.of(matter.id()).getFirst();
    String name = matter.reference() + "-L1";
    byte[] pdf = Files.readAllBytes(papers.resolve(name + ".pdf"));
    assertThat(services.attachments.get(letter.frozen().orElseThrow().pdf()).sha256())
        .isEqualTo(Sha256.digest(pdf));
    String text =
        new String(Commands.output(pdf, "pdftotext", "-raw", "-", "-"), StandardCharsets.UTF_8);
    assertThat(text).contains(matter.reference() + "/L1").contains("PRACTICE");
    assertThat(text.replaceAll("\\s", "")).contains(MainJob.ADDRESSES);
    assertThat(text)
        .doesNotContainIgnoringCase(MainJob.GIVEN)
        .doesNotContainIgnoringCase("Verbeeck")
        .doesNotContainIgnoringCase("Lindeman")
        .doesNotContain("470 00 00 21");
    assertThat(Files.readString(papers.resolve(name + ".csv"))).contains(MainJob.ADDRESSES);
    assertThat(Files.readString(papers.resolve(name + ".eml")))
        .contains("X-Unsent: 1")
        .contains(name + ".pdf")
        .doesNotContainPattern("(?m)^To:");
    assertThat(Files.exists(papers.resolve(matter.reference() + "-M1.pdf"))).isTrue();
    Notice notice = services.desk.state(matter.id()).notices().getFirst();
    assertThat(notice.channels()).contains(Channel.REGISTERED);
    assertThat(notice.trackingNumber()).isEqualTo(MainJob.TRACKING);
    assertThat(notice.items()).hasSize(MainJob.ADDRESSES.size());
  }

  private static void theAnswer(SessionServices services, Case matter) {
    DeskService.Overview overview = services.desk.overview(matter.id());
    Reply reply = overview.state().replies().getFirst();
    assertThat(reply.text()).isEqualTo(MainJob.REPLY);
    assertThat(reply.kinds()).isEqualTo(Set.of(ReplyKind.REFUSED, ReplyKind.DEMANDS_DATA));
    assertThat(
            reply.evidence().stream()
                .collect(
                    Collectors.toMap(
                        Evidence::kind, e -> reply.text().substring(e.start(), e.end()))))
        .containsEntry(Evidence.Kind.REFUSAL, MainJob.REFUSAL)
        .containsEntry(Evidence.Kind.DEMAND, MainJob.DEMAND);
    assertThat(reply.claims().values()).containsOnly(Claim.REFUSED).hasSize(3);
    assertThat(overview.next().kind()).isEqualTo(NextStep.Kind.NEXT_RUNG);
    assertThat(overview.next().rung()).contains(Rung.REMINDER);
  }
}
