package tutela.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.kernel.Language;
import tutela.packs.domain.FactsPeriod;
import tutela.settings.domain.Office;

/**
 * A letter as it would be printed now, and what is to be settled before it is final.
 *
 * @param addressee lines of the envelope
 * @param sending how it is sent, over the addressee; empty = not said
 * @param yourReference number that the addressee gave
 * @param rows the numbered addresses
 * @param columns heads of the columns beside the address
 * @param unverified provisions and rules it rests on that nobody verified
 * @param period by which the law was chosen
 */
public record Composition(
    Letter letter,
    String reference,
    Office office,
    LocalDate date,
    List<String> addressee,
    String sending,
    String yourReference,
    List<Passage> passages,
    List<String> columns,
    List<Row> rows,
    List<Point> points,
    Set<String> unverified,
    FactsPeriod period,
    Instant composedAt) {
  /**
   * One address of the list.
   *
   * @param printed with withheld parts in square brackets
   * @param withheld whether a part is
   * @param cells beside the address
   */
  public record Row(int number, String printed, boolean withheld, List<String> cells) {
    @Override
    public String toString() {
      return "Row " + number;
    }
  }

  /** Something to settle before the letter is final; the first is shown. */
  public sealed interface Point {
    /** The office has no complete letterhead. */
    record Letterhead() implements Point {}

    /** No letter goes on this way through the interview. */
    record Closed(String why) implements Point {}

    /** The legal service decides first. */
    record LegalService(String why) implements Point {}

    /** Last online before the texts that letters cite were in force: the legal service decides. */
    record TooOld() implements Point {}

    /** Her mandate does not cover it. */
    record MandateMissing() implements Point {}

    /** Nobody confirmed the addressee's contact. */
    record ContactUnconfirmed(String name) implements Point {}

    /** Nobody looked at these items. */
    record Unchecked(List<Integer> numbers) implements Point {}

    /** None of the items is still online. */
    record NothingOnline() implements Point {}

    /** What must not happen is to be read. */
    record Risk(String words) implements Point {}

    /** The same was sent before. */
    record Repeated(String reference) implements Point {}

    /** No name is known that the guard could look for. */
    record Blind() implements Point {}

    /** An address names the person; its addressee hosts it. */
    record UrlNames(int number, String url, List<Guard.Find> finds) implements Point {}

    /** A word of the letter may name the person. */
    record TextNames(String place, String text, Guard.Find find) implements Point {
      /** What a decision about it names: the place and the word, without case. */
      public String subject() {
        return place + ":" + Folded.fold(text.substring(find.start(), find.end()));
      }
    }

    /** It rests on texts that nobody verified. */
    record Unverified(Set<String> ids) implements Point {}
  }

  public Language language() {
    return letter.language();
  }

  public boolean isReady() {
    return points.isEmpty();
  }

  public Optional<Passage> passage(String place) {
    return passages.stream().filter(p -> p.place().equals(place)).findFirst();
  }

  public String subject() {
    return passages.stream()
        .filter(p -> p.form() == Form.SUBJECT)
        .map(Passage::text)
        .findFirst()
        .orElse("");
  }

  /** All words of the letter, as they are frozen and searched for. */
  public String text() {
    return Stream.of(
            Stream.of(reference),
            addressee.stream(),
            passages.stream().map(Passage::text),
            rows.stream().map(r -> r.number() + " " + r.printed()))
        .flatMap(s -> s)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "Composition[" + letter.id() + "]";
  }
}
