package tutela.tracking.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.Timeline;

/** Events of a case as rows with a line between them. */
final class TimelineView {
  private static final int LONGEST_QUOTE = 60;

  private final Texts texts;
  private final Moments moments;

  TimelineView(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  /** One event, as it is read. */
  record Line(String icon, String what, String when, Optional<Long> letter, Optional<Long> reply) {}

  Line line(Timeline.Event event) {
    return switch (event) {
      case Timeline.Event.Opened e ->
          new Line(
              "folder",
              texts.get("event.opened"),
              when(e, texts.get("event.by", "name", texts.author(e.by()))),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.MandateSigned e ->
          new Line(
              "edit-3",
              texts.get("event.signed", "place", e.place()),
              moments.dayAndTime(e.at()),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.MandateWithdrawn e ->
          new Line(
              "x-circle",
              texts.get("event.withdrawn"),
              moments.dayAndTime(e.at()),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.Sent e ->
          new Line(
              "send",
              texts.get("event.sent." + Kebab.of(e.rung()), "name", e.addressee()),
              when(
                  e,
                  e.channels().stream()
                      .sorted()
                      .map(c -> texts.get("channel." + Kebab.of(c)))
                      .collect(Collectors.joining(" " + texts.get("event.and") + " "))),
              Optional.of(e.letter()),
              Optional.empty());
      case Timeline.Event.Replied e ->
          new Line(
              "corner-up-left",
              texts.get("event.replied", "name", e.addressee(), "what", kinds(e)),
              when(e, e.quote().map(this::quoted).orElse("")),
              Optional.empty(),
              Optional.of(e.reply()));
      case Timeline.Event.Checked e ->
          new Line(
              "eye",
              texts.get(
                  "event.checked",
                  "what",
                  e.found().entrySet().stream()
                      .map(f -> texts.get("event.seen." + Kebab.of(f.getKey()), "n", f.getValue()))
                      .collect(Collectors.joining(", "))),
              when(e, texts.get("event.by", "name", texts.author(e.by()))),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.Closed e ->
          new Line(
              "archive",
              texts.get("event.closed", "what", texts.get("close.reason." + Kebab.of(e.reason()))),
              when(
                  e,
                  Stream.of(
                          e.words().isEmpty() ? "" : quoted(e.words()),
                          e.keptUntil()
                              .map(d -> texts.get("event.kept-until", "date", moments.date(d)))
                              .orElse(""),
                          texts.get("event.by", "name", texts.author(e.by())))
                      .filter(part -> !part.isEmpty())
                      .collect(Collectors.joining(", "))),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.KeptLonger e ->
          new Line(
              "calendar",
              texts.get("event.kept", "date", moments.date(e.until())),
              when(e, quoted(e.why()) + ", " + texts.get("event.by", "name", texts.author(e.by()))),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.Reopened e ->
          new Line(
              "folder",
              texts.get("event.reopened"),
              when(e, texts.get("event.by", "name", texts.author(e.by()))),
              Optional.empty(),
              Optional.empty());
      case Timeline.Event.PassedOn e ->
          new Line(
              "share-2",
              texts.get("event.passed-on"),
              when(e, e.words()),
              Optional.empty(),
              Optional.empty());
    };
  }

  private String kinds(Timeline.Event.Replied e) {
    return e.kinds().stream()
        .sorted()
        .map((ReplyKind k) -> texts.get("reply.kind." + Kebab.of(k)))
        .collect(Collectors.joining(", "));
  }

  private String quoted(String quote) {
    String brief =
        quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE - 1) + "…" : quote;
    return texts.get("event.quote", "words", brief.replace('\n', ' '));
  }

  private String when(Timeline.Event event, String more) {
    return moments.dayAndTime(event.at()) + (more.isBlank() ? "" : ", " + more);
  }

  List<HBox> rows(List<Timeline.Event> events) {
    return java.util.stream.IntStream.range(0, events.size())
        .mapToObj(i -> row(line(events.get(i)), i + 1 == events.size()))
        .toList();
  }

  private static HBox row(Line line, boolean last) {
    VBox track = new VBox(new Icon(line.icon()));
    track.getStyleClass().add("event-track");
    if (!last) {
      Region thread = new Region();
      thread.getStyleClass().add("event-line");
      VBox.setVgrow(thread, Priority.ALWAYS);
      track.getChildren().add(thread);
    }
    VBox words = new VBox(Parts.wrapped(line.what()), Parts.wrapped(line.when(), "small", "muted"));
    words.getStyleClass().add("event-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Parts.row("event", track, words);
    return Parts.speaking(row, line.what() + ", " + line.when());
  }
}
