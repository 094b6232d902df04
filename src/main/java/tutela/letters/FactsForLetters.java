package tutela.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.interview.InterviewService;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FirstLetter;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Path;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.letters.domain.ContentKind;
import tutela.letters.domain.LetterFacts;

/** Reads from the conversation what a letter needs. */
final class FactsForLetters {
  private static final FieldId KIND = new FieldId("what.kind");
  private static final FieldId FIRST_WISH = new FieldId("want.first");
  private static final List<FieldId> RISK =
      Stream.of("want.risk", "want.risk.who", "want.risk.days").map(FieldId::new).toList();

  private FactsForLetters() {}

  static LetterFacts of(
      InterviewService interview, CaseId caseId, Language screen, LocalDate today) {
    Path path = interview.path(caseId);
    Facts facts = path.facts();
    Set<String> kinds = facts.chosen(KIND);
    Set<String> wishes = facts.chosen(FIRST_WISH);
    return new LetterFacts(
        path.closed(Gate.LETTERS).map(why -> why.in(screen)),
        kinds(kinds),
        kinds.contains("generated"),
        kinds.contains("made-unknown"),
        first(path, screen, today),
        RISK.stream()
            .map(facts::value)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · ")),
        wishes.contains("complaint") || wishes.contains("undecided"),
        interview.identity(caseId));
  }

  /**
   * An answer that stands against a letter until somebody else decided: legal service or police.
   */
  private static Optional<String> first(Path path, Language screen, LocalDate today) {
    return FirstLetter.of(path, today).missing().stream()
        .filter(m -> m.reason() == FirstLetter.Reason.ANSWER)
        .filter(
            m ->
                !m.question().value().startsWith("mand.")
                    && !m.question().value().startsWith("pub."))
        .flatMap(m -> m.why().stream())
        .findFirst()
        .map(text -> text.in(screen));
  }

  private static Set<ContentKind> kinds(Set<String> said) {
    Set<ContentKind> kinds = EnumSet.noneOf(ContentKind.class);
    for (String kind : said) {
      switch (kind) {
        case "photo", "generated" -> kinds.add(ContentKind.PHOTO);
        case "video" -> kinds.add(ContentKind.VIDEO);
        case "sound" -> kinds.add(ContentKind.SOUND);
        case "recorded-call" -> kinds.add(ContentKind.CALL);
        default -> {}
      }
    }
    return kinds;
  }
}
