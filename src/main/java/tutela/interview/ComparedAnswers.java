package tutela.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.ElsewhereService;
import tutela.casefile.domain.Mark;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Compare;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;

/** Accounts and contacts in answers, to be compared with those in other cases. */
public final class ComparedAnswers implements ElsewhereService.Source {
  private final Definition definition;
  private final InterviewService.Store said;
  private final Contacts contacts;

  public ComparedAnswers(Definition definition, InterviewService.Store said, Contacts contacts) {
    this.definition = definition;
    this.said = said;
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "interview";
  }

  @Override
  public String rules() {
    String fields =
        definition.fields().stream()
            .filter(ComparedAnswers::isCompared)
            .map(field -> field.id().value())
            .collect(Collectors.joining(","));
    return contacts.rules() + " " + fields;
  }

  @Override
  public boolean isMovedBy(String kind, String subject) {
    return kind.startsWith("answer.")
        && definition.field(new FieldId(subject)).filter(ComparedAnswers::isCompared).isPresent();
  }

  @Override
  public Set<Mark> marks(CaseId caseId) {
    Set<Mark> marks = new HashSet<>();
    byField(caseId).values().forEach(marks::addAll);
    return marks;
  }

  private Map<FieldId, Set<Mark>> byField(CaseId caseId) {
    Answers answers = said.answers(caseId);
    Map<FieldId, Set<Mark>> marks = new HashMap<>();
    for (Field field : definition.fields()) {
      if (isCompared(field)) {
        answers
            .value(field.id())
            .ifPresent(value -> marks.put(field.id(), contacts.in(field, value)));
      }
    }
    return marks;
  }

  public static boolean isCompared(Field field) {
    return field.compare() == Compare.ELSEWHERE;
  }

  /** Fields whose answer names something that another case names as well. */
  public Set<FieldId> elsewhere(CaseId caseId, ElsewhereService others) {
    Map<FieldId, Set<Mark>> marks = byField(caseId);
    Set<Mark> all = new HashSet<>();
    marks.values().forEach(all::addAll);
    Set<Mark> shared = others.shared(caseId, all);
    return marks.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(shared::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
