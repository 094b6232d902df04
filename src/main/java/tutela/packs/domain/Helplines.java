package tutela.packs.domain;

import java.util.List;
import java.util.Optional;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline.Need;

/** Help for the person, by need and language. */
public final class Helplines {
  private final List<Helpline> lines;

  public Helplines(List<Helpline> lines) {
    this.lines = List.copyOf(lines);
  }

  public List<Helpline> all() {
    return lines;
  }

  public Optional<Helpline> find(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /**
   * Who helps with a need in a language. Where nobody is known who does, the lines to talk in that
   * language: no page named a line on suicide that speaks German, and somebody must answer.
   */
  public List<Helpline> of(Need need, Language language) {
    List<Helpline> found = speaking(need, language);
    return found.isEmpty() ? speaking(Need.TALK, language) : found;
  }

  private List<Helpline> speaking(Need need, Language language) {
    return lines.stream()
        .filter(line -> line.needs().contains(need) && line.speaks().contains(language))
        .toList();
  }
}
