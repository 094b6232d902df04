package tutela.letters.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.Identifier;

/**
 * What the conversation says that a letter needs.
 *
 * @param closed reason why no letter goes, in the language of the screen; empty = letters may go
 * @param kinds what she said the items are
 * @param generated whether images are generated or altered
 * @param madeUnknown whether she did not know that they were being made
 * @param legalServiceFirst reason why the legal service decides first, if it does
 * @param risk what must not happen, in her words; empty = nothing was said
 * @param evidence whether account data are to be kept: a complaint is wished or not yet decided
 * @param identity what would tell who she is
 */
public record LetterFacts(
    Optional<String> closed,
    Set<ContentKind> kinds,
    boolean generated,
    boolean madeUnknown,
    Optional<String> legalServiceFirst,
    String risk,
    boolean evidence,
    List<Identifier> identity) {
  public LetterFacts {
    kinds = Set.copyOf(kinds);
    identity = List.copyOf(identity);
  }

  @Override
  public String toString() {
    return "LetterFacts";
  }
}
