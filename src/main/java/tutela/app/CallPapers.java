package tutela.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Scope;
import tutela.interview.NeverUsed;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Route;
import tutela.interview.ui.Papers;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.letters.LetterPapers;
import tutela.letters.domain.SentTo;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;
import tutela.paper.NotePage;
import tutela.tracking.DeskService;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Task;

/** Makes the papers of a conversation of what was said in it. */
final class CallPapers implements Papers {
  private static final FieldId WAYS = new FieldId("reach.way");
  private static final FieldId NEEDS = new FieldId("greet.needs");
  private static final String NOTHING = "nothing";
  private static final List<String> REACHED =
      List.of(
          "reach.way.phone",
          "reach.way.email",
          "reach.way.through",
          "reach.way.through-phone",
          "reach.way.other",
          "reach.way.when");
  private static final FieldId DEMANDED = new FieldId("thr.what");
  private static final Set<String> NO_DEMAND = Set.of("nothing", "threat");

  /** What has a day of the office's own, on which somebody looks how things stand. */
  private static final Set<Task.Kind> LOOKS =
      EnumSet.of(Task.Kind.NEXT_RUNG, Task.Kind.CHECK_CLAIMED, Task.Kind.RECHECK);

  private final SessionServices services;
  private final LetterPapers papers;
  private final Helplines helplines;

  CallPapers(SessionServices services, LetterPapers papers, Helplines helplines) {
    this.services = services;
    this.papers = papers;
    this.helplines = helplines;
  }

  /**
   * The emergency numbers and lines to talk, hers first; nothing that tells where it comes from.
   */
  @Override
  public byte[] numbers(Language language) {
    List<NotePage.HelpLine> lines = new ArrayList<>();
    Stream.concat(
            helplines.of(Helpline.Need.DANGER, language).stream(),
            Stream.concat(
                helplines.of(Helpline.Need.TALK, language).stream(),
                helplines.all().stream().filter(l -> l.needs().contains(Helpline.Need.TALK))))
        .distinct()
        .forEach(
            line ->
                line.number()
                    .ifPresent(
                        number ->
                            lines.add(
                                new NotePage.HelpLine(
                                    line.name().getOrDefault(language, ""), number))));
    return papers.numbersSheet(language, lines, services.office.office());
  }

  @Override
  public byte[] family(CaseId caseId) {
    Case matter = services.cases.get(caseId);
    Facts facts = services.interview.facts(caseId);
    Route route = facts.route().route();
    List<ContentItem> items =
        services.items.of(caseId).stream()
            .filter(item -> route != Route.X || item.ageMark() != ContentItem.AgeMark.ADULT)
            .toList();
    return papers.minorsSheet(
        new LetterPapers.MinorsSheet(
            matter.reference(),
            matter.language(),
            services.office.office(),
            items.stream()
                .map(i -> new LetterPapers.MinorsSheet.Address(i.number(), i.place(), i.addedAt()))
                .toList(),
            facts.chosen(AgeRoute.NOW).contains("yes"),
            route == Route.X,
            said(facts, "thr.from"),
            demand(facts, matter.language()),
            deadline(facts),
            contact(facts, matter.language())));
  }

  @Override
  public byte[] nextSteps(CaseId caseId) {
    DeskService.Overview overview = services.desk.overview(caseId);
    CaseState state = overview.state();
    Map<LocalDate, Map<SentTo, Integer>> sent = new TreeMap<>();
    for (Notice notice : state.notices()) {
      SentTo to = SentTo.of(notice.rung(), services.directory.get(notice.addressee()).kind());
      sent.computeIfAbsent(Brussels.date(notice.sentAt()), on -> new EnumMap<>(SentTo.class))
          .merge(to, 1, Integer::sum);
    }
    List<LetterPapers.NextSteps.Sent> letters = new ArrayList<>();
    sent.forEach(
        (on, all) ->
            all.forEach((to, n) -> letters.add(new LetterPapers.NextSteps.Sent(on, to, n))));
    return papers.nextSteps(
        new LetterPapers.NextSteps(
            state.matter().language(),
            services.office.office(),
            letters,
            state.mandate().covers(Scope.A)
                ? LetterPapers.NextSteps.GoesOn.YES
                : LetterPapers.NextSteps.GoesOn.NOT_WITHOUT_A_MANDATE,
            overview.agenda().stream()
                .filter(task -> LOOKS.contains(task.kind()))
                .map(Task::due)
                .filter(due -> due.isAfter(overview.now()))
                .min(Comparator.naturalOrder())
                .map(Brussels::date),
            state.nextContact().filter(at -> at.isAfter(overview.now()))));
  }

  @Override
  public byte[] appointment(CaseId caseId) {
    DeskService.Overview overview = services.desk.overview(caseId);
    Facts facts = services.interview.facts(caseId);
    Language language = overview.state().matter().language();
    List<String> needs = new ArrayList<>();
    for (String need : facts.chosen(NEEDS)) {
      if (!need.equals(NOTHING)) {
        needs.add(options(facts, NEEDS, Set.of(need), language));
      }
    }
    return papers.appointment(
        new LetterPapers.Appointment(
            language,
            services.office.office(),
            overview.state().nextContact().filter(at -> at.isAfter(overview.now())),
            needs));
  }

  private static Optional<String> said(Facts facts, String field) {
    return facts.value(new FieldId(field)).map(String::strip);
  }

  private static Optional<String> demand(Facts facts, Language language) {
    Set<String> demanded =
        facts.chosen(DEMANDED).stream()
            .filter(id -> !NO_DEMAND.contains(id))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    if (demanded.isEmpty()) {
      return Optional.empty();
    }
    String words = options(facts, DEMANDED, demanded, language);
    return Optional.of(
        said(facts, "thr.what.amount").map(sum -> words + " (" + sum + ")").orElse(words));
  }

  private static Optional<Instant> deadline(Facts facts) {
    return facts.value(new FieldId("thr.until")).map(at -> OffsetDateTime.parse(at).toInstant());
  }

  /** The safe ways in her words, for those who call back; none that may never be used. */
  private String contact(Facts facts, Language language) {
    NeverUsed never = services.interview.never();
    return Stream.concat(
            Stream.of(Optional.of(options(facts, WAYS, facts.chosen(WAYS), language))),
            REACHED.stream()
                .filter(field -> !never.forbids(facts, new FieldId(field)))
                .map(field -> said(facts, field)))
        .flatMap(Optional::stream)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String options(Facts facts, FieldId id, Set<String> chosen, Language language) {
    Optional<Field> field = facts.definition().field(id);
    return chosen.stream()
        .flatMap(option -> field.flatMap(f -> f.option(option)).stream())
        .map(option -> option.text().in(language))
        .collect(Collectors.joining(", "));
  }
}
