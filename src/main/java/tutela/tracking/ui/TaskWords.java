package tutela.tracking.ui;

import java.time.Instant;
import java.util.Optional;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.kernel.Kebab;
import tutela.letters.domain.Rung;
import tutela.settings.domain.Office;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.Task;

/** Tasks and steps in the words of the screen. */
final class TaskWords {
  private final Texts texts;
  private final Moments moments;

  TaskWords(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  /** What to do, verb first. */
  String what(Task.Kind kind, Optional<Rung> rung, String name) {
    String key =
        kind == Task.Kind.NEXT_RUNG
            ? "task.what." + Kebab.of(rung.orElseThrow())
            : "task.what." + Kebab.of(kind);
    return texts.get(key, "name", name);
  }

  String what(Task task) {
    return task.rule().equals(Agenda.CUT_OFF_SHE_CALLS)
        ? texts.get("task.what.contact-her")
        : what(task.kind(), task.rung(), task.addresseeName());
  }

  /** The same while one waits. */
  String waiting(Task task) {
    return task.kind() == Task.Kind.NEXT_RUNG
        ? texts.get("task.waiting", "name", task.addresseeName())
        : what(task);
  }

  /** Why, with the figures. */
  String why(Task task) {
    return texts.get(
        switch (task.rule()) {
          case Agenda.REFUSED -> "task.why.refused";
          case Agenda.CUT_OFF_WE_CALL, Agenda.CUT_OFF_SHE_CALLS -> "task.why.cut-off";
          default -> "task.why." + Kebab.of(task.kind());
        },
        "n",
        task.items(),
        "date",
        task.kind() == Task.Kind.RETENTION_OVER
            ? moments.date(task.from())
            : moments.day(task.from()));
  }

  /** The rule in plain words, so that a deadline never stands without its reason. */
  String rule(Task task, Office office) {
    return switch (task.rule()) {
      case Agenda.DECISION -> texts.get("task.rule.decision", "n", office.decisionHours());
      case Agenda.REFUSED -> texts.get("task.rule.refused");
      case Agenda.CLAIMED -> texts.get("task.rule.claimed");
      case Agenda.RECHECK -> texts.get("task.rule.recheck");
      case Agenda.RETENTION -> texts.get("task.rule.retention");
      default ->
          texts.get(task.kind() == Task.Kind.CONTACT ? "task.rule.agreed" : "task.rule.none");
    };
  }

  /** When, in a few words: since two days, 18:00, Thu 26 Nov. */
  String when(Instant due, Instant now, Urgency urgency) {
    return switch (urgency) {
      case LATE -> moments.since(due, now);
      case TODAY -> moments.time(due);
      case WAITING -> moments.weekday(due);
    };
  }

  /** How a task stands to now. */
  enum Urgency {
    LATE("late"),
    TODAY("due"),
    WAITING("waiting");

    private final String style;

    Urgency(String style) {
      this.style = style;
    }

    String style() {
      return style;
    }
  }
}
