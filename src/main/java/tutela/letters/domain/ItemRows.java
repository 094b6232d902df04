package tutela.letters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.Language;

/** The publications listed in a letter, a row each. */
final class ItemRows {
  private final TemplateBook templates;

  ItemRows(TemplateBook templates) {
    this.templates = templates;
  }

  List<String> columns(Letter letter, Language language) {
    return letter.rung() == Rung.REQUEST
        ? List.of(templates.label(Label.LIST_LAST_SEEN, language))
        : List.of(
            templates.label(Label.LIST_ANSWER, language),
            templates.label(Label.LIST_SEEN, language));
  }

  /** A row each; what in it names her and nobody decided upon becomes a point. */
  List<Composition.Row> rows(
      LetterInput input, List<ContentItem> items, Guard guard, Unsettled unsettled) {
    Language language = input.letter().language();
    Optional<Earlier> earlier = input.followed();
    List<Composition.Row> rows = new ArrayList<>();
    for (ContentItem item : items) {
      List<Guard.Find> finds = guard.search(item.place());
      boolean hosts = item.platform().equals(input.letter().addressee());
      String number = Integer.toString(item.number());
      boolean kept = hosts && input.decided(Decision.Kind.URL_KEPT, number).isPresent();
      boolean withheld =
          !finds.isEmpty()
              && !kept
              && (!hosts || input.decided(Decision.Kind.URL_WITHHELD, number).isPresent());
      if (!finds.isEmpty() && !kept && !withheld) {
        unsettled.add(new Composition.Point.UrlNames(item.number(), item.place(), finds));
      }
      String printed = withheld ? withhold(item.place(), finds, language) : item.place();
      rows.add(
          new Composition.Row(
              item.number(), printed, withheld, cells(item, earlier, input.letter(), language)));
    }
    return rows;
  }

  /** Puts a word in square brackets in the place of what names the person. */
  private String withhold(String address, List<Guard.Find> finds, Language language) {
    StringBuilder text = new StringBuilder(address);
    String word = "[" + templates.label(Label.WITHHELD, language) + "]";
    for (Guard.Find find : finds.reversed()) {
      text.replace(find.start(), find.end(), word);
    }
    return text.toString();
  }

  private List<String> cells(
      ContentItem item, Optional<Earlier> earlier, Letter letter, Language language) {
    Typography typography = templates.typography();
    if (letter.rung() == Rung.REQUEST) {
      return List.of(
          item.seen().isAccessible() && item.seenAt().isPresent()
              ? typography.dateTime(item.seenAt().get(), language)
                  + " ("
                  + typography.offset(item.seenAt().get())
                  + ")"
              : "—");
    }
    Label answer =
        earlier
            .map(e -> e.claimed().get(item.id()))
            .map(
                c ->
                    switch (c) {
                      case REMOVED -> Label.ANSWER_REMOVED;
                      case REFUSED -> Label.ANSWER_REFUSED;
                      case LIMITED -> Label.ANSWER_LIMITED;
                    })
            .orElse(Label.ANSWER_NONE);
    Label seen =
        switch (item.seen()) {
          case ONLINE -> Label.SEEN_ONLINE;
          case REMOVED -> Label.SEEN_REMOVED;
          case BLOCKED_IN_BELGIUM -> Label.SEEN_BLOCKED;
          case REAPPEARED -> Label.SEEN_REAPPEARED;
          case UNREACHABLE, NOT_CHECKED -> Label.SEEN_UNREACHABLE;
        };
    return List.of(templates.label(answer, language), templates.label(seen, language));
  }
}
