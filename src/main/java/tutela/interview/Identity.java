package tutela.interview;

import java.util.ArrayList;
import java.util.List;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Field;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.Rows;
import tutela.kernel.Identifier;

/** What of the answers would tell who she is. */
final class Identity {
  private Identity() {}

  /**
   * @param fields that tell it
   */
  static List<Identifier> of(List<Field> fields, Answers answers) {
    List<Identifier> identity = new ArrayList<>();
    for (Field field : fields) {
      answers.value(field.id()).ifPresent(value -> identify(field, value, identity));
    }
    return identity;
  }

  private static void identify(Field field, String value, List<Identifier> identity) {
    Identifying what = field.identifying().orElseThrow();
    Identifier.Kind kind = Identifier.Kind.valueOf(what.name());
    if (what == Identifying.BIRTH) {
      PartialDate.read(value)
          .filter(date -> date.precision() == PartialDate.Precision.EXACT)
          .ifPresent(date -> identity.add(new Identifier(kind, date.when())));
    } else if (field.type().isComposite()) {
      Rows.parse(value)
          .rows()
          .forEach(row -> row.values().forEach(part -> identity.add(new Identifier(kind, part))));
    } else {
      value
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> identity.add(new Identifier(kind, line.strip())));
    }
  }
}
