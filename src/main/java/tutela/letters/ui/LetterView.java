package tutela.letters.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.letters.domain.Composer;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Decision;
import tutela.letters.domain.Letter;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;

/**
 * What is known of a letter when it is shown.
 *
 * @param composition of a draft; a final letter is its file
 * @param sha256 of that file, shortened
 * @param rules how many rules of its own the addressee is known to have
 */
record LetterView(
    Letter letter,
    LetterService.Cover cover,
    Optional<Composition> composition,
    String sha256,
    List<Decision> decisions,
    Optional<Outbox.Sending> sending,
    Addressee addressee,
    List<Addressee> addressees,
    Map<String, String> own,
    int rules) {
  LetterView {
    decisions = List.copyOf(decisions);
    addressees = List.copyOf(addressees);
    own = Map.copyOf(own);
  }

  /** Reads it all; off the FX thread. */
  static LetterView read(
      LetterService letters, DirectoryService directory, Outbox outbox, LetterId id) {
    Letter letter = letters.get(id);
    return new LetterView(
        letter,
        letters.cover(id),
        letter.isFinal() ? Optional.empty() : Optional.of(letters.compose(id)),
        letter.isFinal() ? letters.finalFile(id).sha256().brief() : "",
        letters.decisions(id),
        Optional.ofNullable(outbox.of(letter.caseId()).get(id)),
        directory.get(letter.addressee()),
        letters.addressees(),
        letters.own(id),
        directory.rules(letter.addressee()).size());
  }

  boolean isPlatform() {
    return Composer.isOnlinePlatform(own, addressee);
  }

  boolean quotesRules() {
    return !own.getOrDefault(Composer.OWN_RULES, "yes").equals("no");
  }

  /** Whether it is the first letter to its addressee, who can still be chosen. */
  boolean isFirst() {
    return letter.follows().isEmpty();
  }

  @Override
  public String toString() {
    return "LetterView[" + letter.id() + "]";
  }
}
