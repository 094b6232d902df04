package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tutela.kernel.Language;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Form;
import tutela.letters.domain.Label;
import tutela.letters.domain.Passage;
import tutela.letters.domain.Rung;
import tutela.letters.domain.TemplateBook;
import tutela.paper.AddressList;
import tutela.paper.Html;
import tutela.paper.Letter;
import tutela.paper.Letterhead;
import tutela.paper.Node;
import tutela.paper.Paper;
import tutela.settings.domain.Office;

/** A composed letter in the blocks of paper. */
final class LetterPaper {
  private static final int COLUMN_WIDE_MM = 36;
  private static final int COLUMN_MM = 26;

  private final TemplateBook templates;
  private final Composition c;
  private final Language language;

  LetterPaper(TemplateBook templates, Composition composition) {
    this.templates = templates;
    this.c = composition;
    this.language = composition.language();
  }

  Paper paper(Letterhead head, Paper.Use use) {
    String today = templates.typography().date(c.date(), language);
    Letter letter =
        Letter.in(language, c.reference())
            .letterhead(head)
            .addressee(c.addressee().stream().limit(6).toList())
            .sending(c.sending())
            .window(new Letter.Window(c.office().windowLeftMm(), c.office().windowTopMm()))
            .reference(label(Label.DATE), today)
            .reference(label(Label.OUR_REFERENCE), c.reference());
    if (!c.yourReference().isEmpty()) {
      letter = letter.reference(label(Label.YOUR_REFERENCE), c.yourReference());
    }
    letter =
        letter
            .reference(label(Label.HANDLED_BY), c.office().caseworker())
            .continuation(label(Label.INSTITUTE), c.reference() + ", " + today)
            .subject(c.subject())
            .text(Html.p(label(Label.OPENING)))
            .text(body());
    Optional<AddressList> list = addresses();
    if (list.isPresent()) {
      letter = letter.list(list.get(), Letter.ListPlace.IN_TEXT);
    }
    return letter.closing(closing()).paper(use);
  }

  private List<Node> body() {
    List<Passage> passages =
        c.passages().stream()
            .filter(p -> p.form() != Form.SUBJECT && p.form() != Form.LIST)
            .filter(p -> !p.place().equals("good-faith"))
            .filter(p -> !p.text().isBlank())
            .toList();
    List<Node> blocks = new ArrayList<>();
    int i = 0;
    while (i < passages.size()) {
      Passage passage = passages.get(i);
      i++;
      if (passage.kind() == Passage.Kind.OWN) {
        blocks.addAll(Html.paragraphs(passage.text()));
        continue;
      }
      switch (passage.form()) {
        case LEAD -> {
          blocks.add(Html.lead(passage.text()));
          List<List<Node>> steps = new ArrayList<>();
          while (i < passages.size() && passages.get(i).form() == Form.NUMBERED) {
            steps.add(PdfPapers.nodes(passages.get(i).runs()));
            i++;
          }
          blocks.add(Html.steps(steps));
        }
        case HEADING -> blocks.add(Html.heading(passage.text()));
        default -> {
          List<Node> parts = PdfPapers.nodes(passage.runs());
          while (i < passages.size() && passages.get(i).form() == Form.SENTENCE) {
            parts.add(Html.text(" "));
            parts.addAll(PdfPapers.nodes(passages.get(i).runs()));
            i++;
          }
          blocks.add(Html.p(parts.toArray(Node[]::new)));
        }
      }
    }
    return blocks;
  }

  private Optional<AddressList> addresses() {
    if (c.rows().isEmpty()) {
      return Optional.empty();
    }
    int width = c.columns().size() == 1 ? COLUMN_WIDE_MM : COLUMN_MM;
    return Optional.of(
        new AddressList(
            listHeading(),
            List.of(),
            label(Label.LIST_NUMBER),
            label(Label.LIST_ADDRESS),
            c.columns().stream().map(head -> new AddressList.Column(head, width)).toList(),
            c.rows().stream().map(row -> row(row)).toList(),
            label(Label.LIST_BREAK_NOTE)));
  }

  private AddressList.Row row(Composition.Row row) {
    AddressList.Row made =
        AddressList.Row.of(
            row.number(),
            row.printed(),
            row.cells().stream().map(AddressList.Cell::of).toArray(AddressList.Cell[]::new));
    return row.withheld() ? made.withNote(label(Label.WITHHELD_ACCOUNT_NOTE)) : made;
  }

  private Letter.Closing closing() {
    Office office = c.office();
    String signature =
        office.function().isBlank()
            ? office.caseworker()
            : office.caseworker() + ", " + office.function();
    boolean enclosed = c.rows().size() > Letter.ADDRESSES_BEFORE_SIGNATURE;
    return new Letter.Closing(
        c.passage("good-faith").map(Passage::text).stream().toList(),
        label(
            c.letter().rung() == Rung.FORMAL_NOTICE ? Label.CLOSING_FORMAL_NOTICE : Label.CLOSING),
        List.of(signature, label(Label.INSTITUTE)),
        enclosed
            ? List.of(label(Label.ENCLOSURE) + ": " + listHeading() + " (" + c.rows().size() + ")")
            : List.of());
  }

  private String listHeading() {
    return c.passages().stream()
        .filter(p -> p.form() == Form.LIST)
        .map(Passage::text)
        .findFirst()
        .orElse("");
  }

  private String label(Label label) {
    return templates.label(label, language);
  }
}
