package tutela.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tutela.interview.InterviewService;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.kernel.Identifier;
import tutela.letters.LetterPapers.AgreedSheet;
import tutela.letters.domain.Guard;

/**
 * Her limits on a paper that others may find: her own words, unless they hold an address, an
 * account, her name or that of who did it. Finds rather too much: she can write them herself.
 */
final class Limits {
  /** Anything that is, or could be, an address on the web, a mailbox or an account. */
  private static final Pattern PLACES =
      Pattern.compile("://|@|(?iu)\\bwww\\b|[\\p{L}\\p{N}]\\.\\p{L}{2,}|[\\p{L}\\p{N}]_");

  private static final FieldId SAID = new FieldId("mand.limit");

  private Limits() {}

  /**
   * @param signed as they stand on the signed paper; before it there is one, what she said counts
   */
  static AgreedSheet.Limits of(InterviewService interview, CaseId caseId, Optional<String> signed) {
    String words =
        signed.or(() -> interview.facts(caseId).value(SAID)).map(String::strip).orElse("");
    if (words.isBlank()) {
      return new AgreedSheet.Limits(Optional.empty(), AgreedSheet.Limits.Kept.NOWHERE);
    }
    boolean tells =
        PLACES.matcher(words).find() || !guard(interview, caseId).search(words).isEmpty();
    return tells
        ? new AgreedSheet.Limits(Optional.empty(), AgreedSheet.Limits.Kept.IN_THE_FILE)
        : new AgreedSheet.Limits(Optional.of(words), AgreedSheet.Limits.Kept.HERE);
  }

  private static Guard guard(InterviewService interview, CaseId caseId) {
    List<Identifier> known = new ArrayList<>(interview.identity(caseId));
    Facts facts = interview.facts(caseId);
    for (Field field : facts.definition().fields()) {
      if (isOfOthers(field.id().value())) {
        facts
            .answers()
            .value(field.id())
            .ifPresent(
                said ->
                    said.lines()
                        .map(line -> line.substring(line.indexOf('=') + 1)) // of named parts
                        .forEach(name -> known.add(new Identifier(Identifier.Kind.NAME, name))));
      }
    }
    return new Guard(known);
  }

  /** Who distributes, and from where it is demanded. */
  private static boolean isOfOthers(String field) {
    return field.startsWith("dist.who") || field.equals("thr.from");
  }
}
