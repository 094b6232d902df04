package tutela.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tutela.casefile.CaseService;
import tutela.casefile.MandateService;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.interview.InterviewService;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Option;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Rows;
import tutela.interview.domain.Status;
import tutela.kernel.AttachmentId;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.settings.domain.Office;

/**
 * The mandate on paper. What is noted here and what she says in the conversation are one and the
 * same, so each is kept in step with the other.
 */
public final class ConsentService {
  /** Version of the mandate's text, printed on it. */
  public static final int TEXT_VERSION = 1;

  private static final FieldId LINES = new FieldId("mand.plat");
  private static final FieldId SIGNED = new FieldId("mand.sign");
  private static final FieldId LIMITS = new FieldId("mand.limit");

  private final CaseService cases;
  private final MandateService mandates;
  private final InterviewService interview;
  private final LetterPapers papers;
  private final Supplier<Office> office;

  public ConsentService(
      CaseService cases,
      MandateService mandates,
      InterviewService interview,
      LetterPapers papers,
      Supplier<Office> office) {
    this.cases = cases;
    this.mandates = mandates;
    this.interview = interview;
    this.papers = papers;
    this.office = office;
  }

  /** One line she can agree to, in words of the language asked for. */
  public record Line(Scope scope, String words) {}

  /**
   * What is agreed in a case.
   *
   * @param lines those that are open on her way through the interview
   * @param limits what she said in the conversation that nobody may do
   */
  public record Consents(Case matter, Mandate mandate, List<Line> lines, String limits) {
    public Consents {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "Consents[" + matter.id() + "]";
    }
  }

  /**
   * @param screen language of the lines
   */
  public Consents of(CaseId caseId, Language screen) {
    var path = interview.path(caseId);
    List<Line> lines = new ArrayList<>();
    interview
        .definition()
        .field(LINES)
        .ifPresent(
            field -> {
              for (Option option : path.options(field)) {
                lines.add(new Line(Scope.valueOf(option.id()), option.text().in(screen)));
              }
            });
    return new Consents(
        cases.get(caseId), mandates.of(caseId), lines, path.facts().value(LIMITS).orElse(""));
  }

  /** Keeps her answer to one line, as if she had given it in the conversation. */
  public void decide(CaseId caseId, Scope scope, Mandate.Decision decision) {
    Map<String, String> said = new LinkedHashMap<>();
    mandates.of(caseId).decisions().forEach((line, answer) -> said.put(line.name(), word(answer)));
    said.put(scope.name(), word(decision));
    Set<String> open = Set.copyOf(interview.definition().field(LINES).orElseThrow().choices());
    said.keySet().retainAll(open);
    interview.answer(caseId, LINES, Rows.of(said).text());
    interview.handle(caseId, new QuestionId(LINES.value()), Status.ANSWERED);
  }

  private static String word(Mandate.Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Records the signed paper.
   *
   * @throws tutela.kernel.AppFailure.Invalid as {@link MandateService#sign}
   */
  public void sign(
      CaseId caseId,
      Optional<LocalDate> on,
      String place,
      String limits,
      Optional<AttachmentId> scan) {
    mandates.sign(caseId, on, place, limits, Integer.toString(TEXT_VERSION), scan);
    PartialDate date =
        new PartialDate(PartialDate.Precision.EXACT, on.orElseThrow().toString(), "");
    interview.answer(
        caseId, SIGNED, Rows.of(Map.of("date", date.text(), "place", place.strip())).text());
    interview.handle(caseId, new QuestionId(SIGNED.value()), Status.ANSWERED);
    interview.answer(caseId, LIMITS, limits.strip());
    if (!limits.isBlank()) {
      interview.handle(caseId, new QuestionId(LIMITS.value()), Status.ANSWERED);
    }
  }

  /** She takes it back; the conversation no longer counts the paper as signed. */
  public void withdraw(CaseId caseId, String how) {
    mandates.withdraw(caseId, how);
    interview.answer(caseId, SIGNED, "");
    interview.handle(caseId, new QuestionId(SIGNED.value()), Status.OPEN);
  }

  /** The paper for signature, in the language of the person. */
  public byte[] paper(CaseId caseId) {
    Case matter = cases.get(caseId);
    return papers.mandate(
        new LetterPapers.Mandate(
            matter.reference(), matter.language(), office.get(), TEXT_VERSION));
  }

  /** What she agreed to, for herself, in her language. */
  public byte[] sheet(CaseId caseId) {
    Case matter = cases.get(caseId);
    Mandate mandate = mandates.of(caseId);
    Map<Scope, Instant> decided = mandates.decidedAt(caseId);
    Optional<Mandate.Signature> signature = mandate.signature();
    List<LetterPapers.AgreedSheet.Line> lines =
        of(caseId, matter.language()).lines().stream()
            .map(
                line ->
                    new LetterPapers.AgreedSheet.Line(
                        line.scope(),
                        Optional.ofNullable(mandate.decisions().get(line.scope())),
                        Optional.ofNullable(decided.get(line.scope())).map(Brussels::date)))
            .toList();
    return papers.agreedSheet(
        new LetterPapers.AgreedSheet(
            matter.language(),
            office.get(),
            lines,
            signature.map(Mandate.Signature::signedOn),
            signature.flatMap(Mandate.Signature::withdrawnAt).map(Brussels::date),
            Limits.of(interview, caseId, signature.map(Mandate.Signature::limits)),
            signature.map(s -> Integer.parseInt(s.textVersion())).orElse(TEXT_VERSION)));
  }
}
