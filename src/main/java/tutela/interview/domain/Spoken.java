package tutela.interview.domain;

import java.util.List;
import java.util.Optional;
import tutela.kernel.Language;

/**
 * Words to say. Where there is no wording of its own for a young person or for somebody who calls
 * for her, the one for the person serves.
 */
public record Spoken(Lines person, Optional<Lines> young, Optional<Lines> caller) {
  public List<String> to(Hearer hearer, Language language) {
    Lines lines =
        switch (hearer) {
          case PERSON -> person;
          case YOUNG_PERSON -> young.orElse(person);
          case CALLER -> caller.orElse(person);
        };
    return lines.in(language);
  }
}
