package tutela.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Earlier;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Question;
import tutela.kernel.CaseId;

/** The words to which the answers of a case were given, where they are not those of today. */
public final class EarlierWords {
  /** Where answers are kept. */
  public interface Store {
    /** Every answer of a case with the version of its words, the first given first. */
    List<Given> given(CaseId caseId);
  }

  /** An answer and to which words it was given. */
  public record Given(FieldId field, String value, Instant at, String version) {
    /** Says nothing of what was said. */
    @Override
    public String toString() {
      return "Given[" + field + "]";
    }
  }

  /**
   * What a case has of earlier words.
   *
   * @param begunWith the version of its first answer, where it is not today's
   * @param newSince how many questions that version did not have
   * @param answers given to other versions than today's
   */
  public record Found(Optional<String> begunWith, int newSince, List<Earlier> answers) {
    public static final Found NOTHING = new Found(Optional.empty(), 0, List.of());

    public Found {
      answers = List.copyOf(answers);
    }

    /** Answers to what is not asked any more. */
    public List<Earlier> notAskedNow() {
      return answers.stream().filter(earlier -> earlier.now().isEmpty()).toList();
    }

    public List<Earlier> at(Question question) {
      return answers.stream()
          .filter(earlier -> earlier.now().filter(question::equals).isPresent())
          .toList();
    }
  }

  private final Store store;
  private final VersionService versions;

  public EarlierWords(Store store, VersionService versions) {
    this.store = store;
    this.versions = versions;
  }

  /** The version that was chosen and cannot be read, where that is so. */
  public Optional<VersionService.Unreadable> insteadOf() {
    return versions.now().insteadOf();
  }

  /** Reads the versions it needs, which takes some tenths of a second. */
  public Found of(CaseId caseId) {
    Definition today = versions.now().definition();
    List<Given> given = store.given(caseId);
    List<Earlier> earlier = new ArrayList<>();
    for (Given one : given) {
      if (!one.version().equals(today.version())) {
        versions
            .definition(one.version())
            .flatMap(then -> earlier(one, then, today))
            .ifPresent(earlier::add);
      }
    }
    Optional<Definition> first =
        given.stream()
            .findFirst()
            .map(Given::version)
            .filter(version -> !version.equals(today.version()))
            .flatMap(versions::definition);
    int newSince =
        first
            .map(
                then ->
                    (int)
                        today.questions().stream()
                            .filter(question -> then.question(question.id()).isEmpty())
                            .count())
            .orElse(0);
    return new Found(first.map(Definition::version), newSince, earlier);
  }

  /**
   * Fields that told who she is in the words of then and are not asked as that today: whatever is
   * asked, what she said stays out of letters.
   */
  public List<Field> identifying(CaseId caseId) {
    Definition today = versions.now().definition();
    return store.given(caseId).stream()
        .filter(given -> !given.version().equals(today.version()))
        .filter(given -> today.field(given.field()).flatMap(Field::identifying).isEmpty())
        .flatMap(
            given ->
                versions
                    .definition(given.version())
                    .flatMap(then -> then.field(given.field()))
                    .stream())
        .filter(field -> field.identifying().isPresent())
        .toList();
  }

  private static Optional<Earlier> earlier(Given given, Definition then, Definition today) {
    return then.questionOf(given.field())
        .map(
            question ->
                new Earlier(
                    then.version(),
                    given.at(),
                    question,
                    then.field(given.field()).orElseThrow(),
                    given.value(),
                    today.questionOf(given.field())));
  }
}
