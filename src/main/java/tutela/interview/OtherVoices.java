package tutela.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Question;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Voice;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;

/**
 * Several people asked apart: what a parent, somebody at her side, an interpreter said, each for
 * themselves and beside what she said.
 */
public final class OtherVoices {
  /** Where it is kept. */
  public interface Store {
    List<Statement> of(CaseId caseId);

    void keep(CaseId caseId, Statement statement, String version);

    void forget(CaseId caseId, Voice voice, FieldId field);
  }

  private final Definition definition;
  private final Store store;
  private final Clock clock;

  public OtherVoices(Definition definition, Store store, Clock clock) {
    this.definition = definition;
    this.store = store;
    this.clock = clock;
  }

  public List<Statement> of(CaseId caseId) {
    return store.of(caseId);
  }

  /**
   * Keeps what somebody else says to a field; a blank value takes it back.
   *
   * @throws tutela.kernel.AppFailure.Invalid as an answer of the person herself does
   */
  public List<Statement> say(CaseId caseId, Voice voice, FieldId field, String value) {
    if (voice == Voice.PERSON || isHersAlone(definition.questionOf(field).orElseThrow())) {
      throw new IllegalArgumentException(field + " is not asked of " + voice);
    }
    Instant now = clock.instant();
    definition.field(field).orElseThrow().check(value, Brussels.date(now));
    if (value.isBlank()) {
      store.forget(caseId, voice, field);
    } else {
      store.keep(caseId, new Statement(voice, field, value, now), definition.version());
    }
    return store.of(caseId);
  }

  /** Nobody else agrees for her, signs, makes her appointments or confirms what was read back. */
  public static boolean isHersAlone(Question question) {
    return question.fields().stream().map(Field::type).anyMatch(OtherVoices::isHersAlone);
  }

  private static boolean isHersAlone(FieldType type) {
    return switch (type) {
      case CONSENTS, SIGNATURE, NEXT_CONTACT, SUMMARY -> true;
      default -> false;
    };
  }
}
