package tutela.letters.ui;

import java.util.function.Supplier;
import tutela.letters.domain.Letter;

/** How a final letter leaves: on paper, as a file, by e-mail; and whether it did on this visit. */
final class Leaving implements SendingCard.Actions {
  private final LetterActions actions;
  private final Supplier<LetterView> shown;
  private final Runnable reload;
  private boolean left;

  Leaving(LetterActions actions, Supplier<LetterView> shown, Runnable reload) {
    this.actions = actions;
    this.shown = shown;
    this.reload = reload;
  }

  /** Another letter is shown. */
  void forget() {
    left = false;
  }

  /** Whether it was printed or saved, and is to be noted as sent. */
  boolean hasLeft() {
    return left;
  }

  private void itLeft() {
    left = true;
    reload.run();
  }

  @Override
  public void print() {
    actions.print(shown.get(), this::itLeft);
  }

  @Override
  public void savePdf() {
    actions.savePdf(shown.get(), this::itLeft);
  }

  @Override
  public void mail() {
    actions.mail(shown.get(), this::itLeft);
  }

  @Override
  public void listAsText() {
    actions.listAsText(shown.get());
  }

  @Override
  public void listAsCsv() {
    actions.listAsCsv(shown.get());
  }

  @Override
  public void note(String event) {
    Letter letter = shown.get().letter();
    actions.note(letter.caseId(), letter.id(), event, reload);
  }
}
