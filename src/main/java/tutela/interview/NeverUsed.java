package tutela.interview;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tutela.casefile.domain.Mark;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Reach;
import tutela.kernel.AppFailure;

/** Numbers and addresses over which nobody may ever contact her: no way to her can name them. */
public final class NeverUsed {
  /** Of shorter lines one cannot say that they are an address. */
  private static final int SHORTEST_ADDRESS = 10;

  private final Definition definition;
  private final Contacts contacts;

  public NeverUsed(Definition definition, Contacts contacts) {
    this.definition = definition;
    this.contacts = contacts;
  }

  /**
   * @throws AppFailure.Invalid {@code contact-never} if a way to her is one never to be used
   */
  public void check(Answers answers, Field field, String value) {
    if (field.reach() == Reach.WAY && isForbidden(answers, field, value)) {
      throw new AppFailure.Invalid("contact-never");
    }
  }

  /** Whether a way that was noted is now one never to be used. */
  public boolean forbidsAWay(Facts facts) {
    return definition.fields().stream().anyMatch(field -> forbids(facts, field.id()));
  }

  /** Whether what stands in a field is a way to her, and one never to be used. */
  public boolean forbids(Facts facts, FieldId id) {
    return definition
        .field(id)
        .filter(field -> field.reach() == Reach.WAY)
        .flatMap(field -> facts.value(id).map(value -> isForbidden(facts.answers(), field, value)))
        .orElse(false);
  }

  private boolean isForbidden(Answers answers, Field field, String value) {
    Set<Mark> never = new HashSet<>();
    List<String> lines =
        definition.fields().stream()
            .filter(other -> other.reach() == Reach.NEVER)
            .flatMap(
                other -> {
                  String said = answers.value(other.id()).orElse("");
                  never.addAll(contacts.in(other, said));
                  return said.lines().map(NeverUsed::bare);
                })
            .filter(line -> line.length() >= SHORTEST_ADDRESS)
            .toList();
    String way = bare(value);
    return contacts.in(field, value).stream().anyMatch(never::contains)
        || lines.stream().anyMatch(way::contains);
  }

  /** Letters and digits alone, so that commas and lines make no difference. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
