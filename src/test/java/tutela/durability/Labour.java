package tutela.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tutela.app.Casework;
import tutela.app.SessionServices;
import tutela.app.WholeCase;
import tutela.casefile.DraftService;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;

/**
 * A conversation, a letter, checks, a draft and replies in one case, through the use cases, without
 * end. Each piece of work bears the number after the last one and is said when it is confirmed.
 */
final class Labour {
  static final CaseId CASE = new CaseId(1);
  static final DraftService.Form FORM = DraftService.Form.of(CASE, "reply");

  private final SessionServices services;
  private final Consumer<String> said;
  private final LetterId draft;
  private final Clock clock;
  private int number;
  private int step;

  /**
   * @param said hears {@code saved NUMBER WHAT} once something is confirmed, and {@code going
   *     QUESTION} before the place in the interview changes
   * @param number of the last piece of work before
   */
  Labour(SessionServices services, Clock clock, Consumer<String> said, int number) {
    this.services = services;
    this.clock = clock;
    this.said = said;
    this.number = number;
    this.draft = draft(services);
  }

  /**
   * The child: says {@code warm} when all is loaded, reads the number of the last piece of work,
   * says {@code open}, and works until it is killed.
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Casework.library();
    out.println("warm");
    int number = Integer.parseInt(in.readLine());
    try (Casework work = Casework.in(Path.of(arguments[0]))) {
      out.println("open");
      Labour labour = new Labour(work.services(), Clock.systemUTC(), out::println, number);
      while (true) {
        labour.next();
      }
    }
  }

  /** One piece of work, each time another one. */
  void next() {
    List<Field> fields = typed(services);
    switch (step++ % 10) {
      case 0, 2, 4 -> say(fields.get(number % fields.size()));
      case 1, 3, 5 -> goTo(fields.get((number + step) % fields.size()));
      case 6 -> done("passage", () -> services.letters.write(draft, "own.request.1", words()));
      case 7 -> check();
      case 8 -> done("draft", () -> services.drafts.put(FORM, "text", words()));
      default -> reply();
    }
  }

  private void say(Field field) {
    String id = field.id().value();
    done("answer " + id, () -> services.interview.answer(CASE, field.id(), words()));
  }

  private void goTo(Field field) {
    QuestionId at = services.interview.definition().questionOf(field.id()).orElseThrow().id();
    services.interview.handle(CASE, at, Status.ANSWERED);
    said.accept("going " + at.value());
    done("place " + at.value(), () -> services.interview.goTo(CASE, at));
  }

  private void check() {
    List<ContentItem> item = services.items.of(CASE).subList(0, 1);
    ContentItem.Seen seen =
        number % 2 == 0 ? ContentItem.Seen.ONLINE : ContentItem.Seen.UNREACHABLE;
    done("check", () -> services.items.check(item, seen, clock.instant(), words()));
  }

  private void reply() {
    Notice notice = services.notices.of(CASE).getFirst();
    Instant at = clock.instant();
    if (at.isBefore(notice.sentAt())) {
      check(); // a reply before its letter is refused, as it should be where the clock was set back
      return;
    }
    done(
        "reply",
        () ->
            services.replies.record(
                new ReplyService.Draft(
                    ReplySource.of(notice),
                    at,
                    Set.of(ReplyKind.REFUSED),
                    words(),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    "")));
  }

  private String words() {
    return (number + 1) + " " + "words ".repeat(number % 90);
  }

  private void done(String what, Runnable work) {
    work.run();
    number++;
    said.accept("saved " + number + " " + what);
  }

  /** But for the mandate: its limits are those of the signed paper, which bears a day. */
  static List<Field> typed(SessionServices services) {
    return services.interview.definition().fields().stream()
        .filter(f -> f.type() == FieldType.TEXT || f.type() == FieldType.LONG)
        .filter(f -> !f.id().value().startsWith("mand."))
        .toList();
  }

  static LetterId draft(SessionServices services) {
    return services.letters.of(CASE).stream()
        .filter(l -> !l.isFinal())
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The case as it stands when a request was sent and a reminder is begun. All is invented. */
  static void prepare(SessionServices services) {
    Clock clock = Clock.systemUTC();
    WholeCase.office(services);
    services.cases.open(Language.FR);
    answer(
        services, "safe.free", "yes", "age.now", "yes", "age.img", "all", "who.name.call", "0 Zoë");
    services.items.paste(
        CASE, "https://chirp.example/a/status/1", ContentItem.SeenBy.PERSON, Optional.empty());
    Letter letter = services.letters.begin(CASE, Rung.REQUEST, WholeCase.CHIRP, List.of());
    services.interview.goTo(CASE, new QuestionId("safe.free"));
    answer(
        services,
        "what.kind",
        "photo",
        "what.shared",
        "no",
        "what.link",
        "her",
        "mand.plat",
        "A=yes\nS=yes");
    services.directory.confirm(WholeCase.CHIRP, "page");
    services.mandates.sign(
        CASE, Optional.of(Brussels.date(clock.instant())), "Namur", "", "1", Optional.empty());
    services.items.check(services.items.of(CASE), ContentItem.Seen.ONLINE, clock.instant(), "0");
    WholeCase.settle(services, letter.id());
    services.notices.sent(
        CASE, letter.id(), Set.of(Channel.EMAIL), clock.instant(), "", Optional.empty());
    services.letters.begin(CASE, Rung.REMINDER, WholeCase.CHIRP, List.of());
  }

  private static void answer(SessionServices services, String... fieldsAndValues) {
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      FieldId field = new FieldId(fieldsAndValues[i]);
      services.interview.answer(CASE, field, fieldsAndValues[i + 1]);
      services.interview.handle(
          CASE,
          services.interview.definition().questionOf(field).orElseThrow().id(),
          Status.ANSWERED);
    }
  }
}
