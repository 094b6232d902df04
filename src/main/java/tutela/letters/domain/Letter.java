package tutela.letters.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tutela.kernel.AddresseeId;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;

/**
 * A letter of a case to one addressee.
 *
 * @param number in the case: the 4 of 2026-0001/L4
 * @param template id of the template
 * @param addresseeName as it stood when the letter was begun
 * @param items what it is about, in the order of their numbers
 * @param follows the letter that this one reminds of or continues
 * @param frozen text and file, once final
 */
public record Letter(
    LetterId id,
    CaseId caseId,
    int number,
    String template,
    Rung rung,
    AddresseeId addressee,
    String addresseeName,
    Language language,
    Instant begunAt,
    List<ItemId> items,
    Optional<LetterId> follows,
    Optional<Frozen> frozen) {
  /**
   * What can no longer change.
   *
   * @param text all words of the letter
   * @param pdf the file, sealed with its digest
   * @param list the addresses, a line each, sealed likewise
   * @param table the addresses with what was seen, for a spreadsheet or a form, sealed likewise
   */
  public record Frozen(
      Instant at, String text, AttachmentId pdf, AttachmentId list, AttachmentId table) {
    @Override
    public String toString() {
      return "Frozen[" + pdf + "]";
    }
  }

  public Letter {
    items = List.copyOf(items);
  }

  public boolean isFinal() {
    return frozen.isPresent();
  }

  /** Our reference on paper: never a name. */
  public String reference(String caseReference) {
    return caseReference + "/L" + number;
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
