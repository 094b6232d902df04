package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Child;
import tutela.casefile.DraftService;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.ReplyKind;

/**
 * A conversation, a letter, checks and replies in a process that is killed in the middle of them,
 * again and again: what was said to be saved is there, and so is the question one was at.
 */
final class PowerCutTest {
  private static final int ROUNDS = 22;
  private static final CaseId CASE = new CaseId(1);
  private static final DraftService.Form FORM = DraftService.Form.of(CASE, "reply");

  /**
   * Each piece of work bears the number after the last one, so that it is known when it was done.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Casework.library();
    out.println("warm");
    int number = Integer.parseInt(in.readLine());
    try (Casework work = Casework.in(Path.of(arguments[0]))) {
      out.println("open");
      new Worker(work.services(), out, number).work();
    }
  }

  /** Works without end. */
  private static final class Worker {
    private final SessionServices services;
    private final PrintStream out;
    private final LetterId draft;
    private int number;

    Worker(SessionServices services, PrintStream out, int number) {
      this.services = services;
      this.out = out;
      this.number = number;
      this.draft =
          services.letters.of(CASE).stream()
              .filter(l -> !l.isFinal())
              .findFirst()
              .orElseThrow()
              .id();
    }

    void work() {
      List<Field> fields = typed(services);
      while (true) {
        for (int i = 0; i < 3; i++) {
          say(fields.get((number + i) % fields.size()));
        }
        done("passage", () -> services.letters.write(draft, "own.request.1", words()));
        check();
        done("draft", () -> services.drafts.put(FORM, "text", words()));
        reply();
      }
    }

    private void say(Field field) {
      String id = field.id().value();
      done("answer " + id, () -> services.interview.answer(CASE, field.id(), words()));
      QuestionId at = services.interview.definition().questionOf(field.id()).orElseThrow().id();
      services.interview.handle(CASE, at, Status.ANSWERED);
      out.println("going " + at.value());
      done("place " + at.value(), () -> services.interview.goTo(CASE, at));
    }

    private void check() {
      List<ContentItem> item = services.items.of(CASE).subList(0, 1);
      ContentItem.Seen seen =
          number % 2 == 0 ? ContentItem.Seen.ONLINE : ContentItem.Seen.UNREACHABLE;
      done("check", () -> services.items.check(item, seen, Clock.systemUTC().instant(), words()));
    }

    private void reply() {
      Notice notice = services.notices.of(CASE).getFirst();
      done(
          "reply",
          () ->
              services.replies.record(
                  new ReplyService.Draft(
                      notice,
                      Clock.systemUTC().instant(),
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
      out.println("saved " + number + " " + what);
    }
  }

  private static List<Field> typed(SessionServices services) {
    return services.interview.definition().fields().stream()
        .filter(f -> f.type() == FieldType.TEXT || f.type() == FieldType.LONG)
        .toList();
  }

  private final Map<String, Integer> saved = new HashMap<>();
  private final Set<Integer> checks = new TreeSet<>();
  private final Set<Integer> replies = new TreeSet<>();
  private String place = "";
  private String going = "";
  private int last;
  private int furthest;

  @Test
  void whatWasSavedIsThereAndSoIsTheQuestionWhenTheProgramIsKilled(@TempDir Path root)
      throws Exception {
    Path folder = root.resolve("data");
    try (Casework work = Casework.in(folder)) {
      prepare(work.services());
      place = place(work.services());
    }
    Random random = new Random(11);
    int ahead = 0;
    Process child = child(root, folder);
    for (int round = 0; round < ROUNDS; round++) {
      Process next = round + 1 < ROUNDS ? child(root, folder) : child;
      killInTheMiddle(child, random, round);
      try (Casework work = Casework.in(folder)) {
        ahead += work.vault().report().recovered() ? 1 : 0;
        compare(work.services(), "round " + round + ", last saved " + last);
      }
      child = next;
    }
    System.out.println(
        ROUNDS
            + " kills in the middle of work: all "
            + last
            + " pieces that were saved are there;"
            + " one was ahead of the anchor in "
            + ahead);
    assertThat(last).isGreaterThan(4 * ROUNDS);
    assertThat(saved.keySet().stream().map(k -> k.split(" ")[0]))
        .contains("answer", "place", "passage", "check", "draft", "reply");
  }

  private static Process child(Path root, Path folder) throws IOException {
    return Child.of(PowerCutTest.class, root).headless().start(folder.toString());
  }

  private void killInTheMiddle(Process child, Random random, int round) throws Exception {
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("warm");
      last = Math.max(last, furthest); // one may have come through and not been said
      child.outputWriter().append(last + "\n").flush();
      if (round % 6 == 5) {
        Thread.sleep(random.nextInt(400)); // while it opens
      } else {
        for (int left = 1 + random.nextInt(20); left > 0; ) {
          String line = out.readLine();
          note(line);
          left -= line.startsWith("saved ") ? 1 : 0;
        }
        Thread.sleep(random.nextInt(12)); // some way into what comes next
      }
      child.toHandle().destroyForcibly(); // SIGKILL; leaves what was said readable
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        note(line);
      }
    }
    child.waitFor();
  }

  private void note(String line) {
    String[] words = line.split(" ", 3);
    if (words[0].equals("going")) {
      going = words[1];
    } else if (words[0].equals("saved") && words.length == 3) {
      last = Integer.parseInt(words[1]);
      saved.put(words[2], last);
      switch (words[2].split(" ")[0]) {
        case "place" -> place = words[2].substring(6);
        case "check" -> checks.add(last);
        case "reply" -> replies.add(last);
        default -> {}
      }
    }
  }

  private static void prepare(SessionServices services) {
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
        CASE,
        Optional.of(tutela.kernel.Brussels.date(Clock.systemUTC().instant())),
        "Namur",
        "",
        "1",
        Optional.empty());
    services.items.check(
        services.items.of(CASE), ContentItem.Seen.ONLINE, Clock.systemUTC().instant(), "0");
    WholeCase.settle(services, letter.id());
    services.notices.sent(
        CASE,
        letter.id(),
        Set.of(Channel.EMAIL),
        Clock.systemUTC().instant(),
        "",
        Optional.empty());
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

  private static String place(SessionServices services) {
    return services.interview.conversation(CASE).at().orElseThrow().value();
  }

  private void compare(SessionServices services, String when) {
    var answers = services.interview.conversation(CASE).answers();
    for (Field field : typed(services)) {
      String key = "answer " + field.id().value();
      same(key, answers.value(field.id()).orElse(""), when);
    }
    assertThat(place(services)).as(when).isIn(place, going);
    place = place(services);
    LetterId draft =
        services.letters.of(CASE).stream().filter(l -> !l.isFinal()).findFirst().orElseThrow().id();
    same("passage", services.letters.own(draft).getOrDefault("own.request.1", ""), when);
    same("draft", services.drafts.of(FORM).getOrDefault("text", ""), when);
    events(checks, services.items.checks(CASE).stream().map(Check::note).toList(), when);
    events(replies, services.replies.of(CASE).stream().map(Reply::text).toList(), when);
  }

  /** As it was last saved, or as the piece of work that was under way would have it. */
  private void same(String key, String words, String when) {
    int found = words.isEmpty() ? 0 : Integer.parseInt(words.split(" ", 2)[0]);
    assertThat(found).as(key + " " + when).isIn(saved.getOrDefault(key, 0), last + 1);
    saved.put(key, found);
    furthest = Math.max(furthest, found);
  }

  private void events(Set<Integer> confirmed, List<String> found, String when) {
    Set<Integer> numbers =
        found.stream()
            .map(words -> Integer.parseInt(words.split(" ", 2)[0]))
            .filter(n -> n > 0)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(numbers).as(when).containsAll(confirmed);
    numbers.removeAll(confirmed);
    assertThat(numbers).as("beside what was saved, " + when).isSubsetOf(last + 1);
    confirmed.addAll(numbers);
    furthest = Math.max(furthest, last + numbers.size());
  }
}
