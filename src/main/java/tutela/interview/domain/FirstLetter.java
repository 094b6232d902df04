package tutela.interview.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a first letter can go, and what is missing for it. */
public record FirstLetter(List<Missing> missing) {
  /** What brings about that something is missing. */
  public enum Reason {
    /** No letter goes on this route. */
    ROUTE,
    /** Nothing is published as far as is known. */
    THREAT_ONLY,
    /** By her date of birth she is under 18, and the answer on age says otherwise. */
    BIRTH,
    /** It was not put yet. */
    NOT_PUT,
    /** It was put off or not said, and the letter needs an answer. */
    NO_ANSWER,
    /** The answer stands against a letter; the pack says why. */
    ANSWER
  }

  /** One thing that is missing, and the question to go to. */
  public record Missing(QuestionId question, Reason reason, Optional<Text> why) {}

  public FirstLetter {
    missing = List.copyOf(missing);
  }

  public boolean isReady() {
    return missing.isEmpty();
  }

  public static FirstLetter of(Path path, LocalDate today) {
    Facts facts = path.facts();
    AgeRoute route = facts.route();
    QuestionId now = new QuestionId(AgeRoute.NOW.value());
    QuestionId images = new QuestionId(AgeRoute.IMAGES.value());
    if (route.route() != Route.A && route.route() != Route.OPEN) {
      return new FirstLetter(List.of(new Missing(images, Reason.ROUTE, Optional.empty())));
    }
    List<Missing> missing = new ArrayList<>();
    if (isUnder18(facts, today)) {
      missing.add(new Missing(now, Reason.BIRTH, Optional.empty()));
    }
    if (route.has(AgeRoute.Remark.THREAT_ONLY)) {
      QuestionId question =
          route.has(AgeRoute.Remark.ASK_IMAGES_AGAIN)
              ? images
              : new QuestionId(AgeRoute.KINDS.value());
      missing.add(new Missing(question, Reason.THREAT_ONLY, Optional.empty()));
    }
    for (Question question : path.questions()) {
      reason(path, question)
          .ifPresent(reason -> missing.add(new Missing(question.id(), reason, Optional.empty())));
    }
    for (Requirement requirement : facts.definition().firstLetter()) {
      boolean named = missing.stream().anyMatch(m -> m.question().equals(requirement.question()));
      if (!named && !requirement.needs().holds(facts)) {
        missing.add(
            new Missing(requirement.question(), Reason.ANSWER, Optional.of(requirement.why())));
      }
    }
    return new FirstLetter(missing);
  }

  private static Optional<Reason> reason(Path path, Question question) {
    if (question.need() == Need.NONE) {
      return Optional.empty();
    }
    Facts facts = path.facts();
    Status status = facts.answers().status(question.id());
    if (!status.isHandled()) {
      return Optional.of(Reason.NOT_PUT);
    }
    boolean told = path.fields(question).stream().anyMatch(field -> facts.isTold(field.id()));
    return question.need() == Need.ANSWERED && !told
        ? Optional.of(Reason.NO_ANSWER)
        : Optional.empty();
  }

  private static boolean isUnder18(Facts facts, LocalDate today) {
    return facts.definition().fields().stream()
        .filter(field -> field.identifying().equals(Optional.of(Identifying.BIRTH)))
        .flatMap(field -> facts.answers().value(field.id()).stream())
        .flatMap(value -> PartialDate.read(value).flatMap(PartialDate::earliest).stream())
        .anyMatch(birth -> eighteenth(birth).isAfter(today));
  }

  /** Who is born on 29 February is 18 on 1 March of a common year. */
  private static LocalDate eighteenth(LocalDate birth) {
    LocalDate day = birth.plusYears(18);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }
}
