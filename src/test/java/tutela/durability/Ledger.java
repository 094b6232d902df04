package tutela.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tutela.app.SessionServices;
import tutela.casefile.domain.Check;
import tutela.interview.domain.Field;
import tutela.tracking.domain.Reply;

/** What {@link Labour} was confirmed, kept beside the case file and compared with it. */
final class Ledger {
  private final Map<String, Integer> saved = new HashMap<>();
  private final Set<Integer> checks = new TreeSet<>();
  private final Set<Integer> replies = new TreeSet<>();
  private String place = "";
  private String going = "";
  private int last;
  private int furthest;

  /** Starts with a case file as {@link Labour#prepare} leaves it. */
  Ledger(SessionServices services) {
    place = place(services);
  }

  private Ledger(Ledger other) {
    saved.putAll(other.saved);
    checks.addAll(other.checks);
    replies.addAll(other.replies);
    place = other.place;
    going = other.going;
    last = other.last;
    furthest = other.furthest;
  }

  /** As it is now, for a copy of the case file as it is now. */
  Ledger copy() {
    return new Ledger(this);
  }

  void said(String line) {
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

  /** The number to go on from: one piece of work may have come through and not been said. */
  int next() {
    last = Math.max(last, furthest);
    return last;
  }

  int last() {
    return last;
  }

  Set<String> kinds() {
    return saved.keySet().stream().map(k -> k.split(" ")[0]).collect(Collectors.toSet());
  }

  /**
   * What is not as it was last confirmed, or as the one piece of work that was under way would have
   * it; empty = all is there.
   */
  List<String> missing(SessionServices services) {
    List<String> missing = new ArrayList<>();
    var answers = services.interview.conversation(Labour.CASE).answers();
    for (Field field : Labour.typed(services)) {
      same("answer " + field.id().value(), answers.value(field.id()).orElse(""), missing);
    }
    String found = place(services);
    if (!found.equals(place) && !found.equals(going)) {
      missing.add("place " + found + " instead of " + place);
    }
    place = found;
    same(
        "passage",
        services.letters.own(Labour.draft(services)).getOrDefault("own.request.1", ""),
        missing);
    same("draft", services.drafts.of(Labour.FORM).getOrDefault("text", ""), missing);
    events(checks, services.items.checks(Labour.CASE).stream().map(Check::note).toList(), missing);
    events(replies, services.replies.of(Labour.CASE).stream().map(Reply::text).toList(), missing);
    return missing;
  }

  private static String place(SessionServices services) {
    return services.interview.conversation(Labour.CASE).at().orElseThrow().value();
  }

  private void same(String key, String words, List<String> missing) {
    int found = words.isEmpty() ? 0 : Integer.parseInt(words.split(" ", 2)[0]);
    int confirmed = saved.getOrDefault(key, 0);
    if (found != confirmed && found != last + 1) {
      missing.add(key + " " + found + " instead of " + confirmed);
    }
    saved.put(key, found);
    furthest = Math.max(furthest, found);
  }

  private void events(Set<Integer> confirmed, List<String> found, List<String> missing) {
    Set<Integer> numbers =
        found.stream()
            .map(words -> Integer.parseInt(words.split(" ", 2)[0]))
            .filter(n -> n > 0)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> gone = new TreeSet<>(confirmed);
    gone.removeAll(numbers);
    gone.forEach(n -> missing.add("event " + n));
    numbers.removeAll(confirmed);
    numbers.stream()
        .filter(n -> n != last + 1)
        .forEach(n -> missing.add("event " + n + ", which nobody made"));
    confirmed.addAll(numbers);
    furthest = Math.max(furthest, last + numbers.size());
  }
}
