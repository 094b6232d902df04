package tutela.durability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was tried, how often, and how it came out. */
final class Tally {
  private final Map<String, Map<Outcome, Integer>> rows = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param trial what was done
   * @param detail what a fault would be found again by
   */
  void add(String trial, Outcome outcome, String detail) {
    rows.computeIfAbsent(trial, t -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    if (outcome.isFault()) {
      faults.add(trial + ", " + outcome.words() + ": " + detail);
    }
  }

  int count(String trial, Outcome outcome) {
    return rows.getOrDefault(trial, Map.of()).getOrDefault(outcome, 0);
  }

  int tried(String trial) {
    return rows.getOrDefault(trial, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  List<String> trials() {
    return List.copyOf(rows.keySet());
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  String markdown() {
    StringBuilder out = new StringBuilder("| what was done | tried |");
    for (Outcome outcome : Outcome.values()) {
      out.append(' ').append(outcome.words()).append(" |");
    }
    out.append("\n|---|---|").append("---|".repeat(Outcome.values().length)).append('\n');
    for (String trial : rows.keySet()) {
      row(out, trial, tried(trial), outcome -> count(trial, outcome));
    }
    row(
        out,
        "**together**",
        rows.keySet().stream().mapToInt(this::tried).sum(),
        outcome -> rows.keySet().stream().mapToInt(trial -> count(trial, outcome)).sum());
    faults.forEach(fault -> out.append("\n- ").append(fault));
    return out.toString();
  }

  private static void row(
      StringBuilder out,
      String name,
      int tried,
      java.util.function.ToIntFunction<Outcome> counted) {
    out.append(String.format(Locale.ROOT, "| %s | %,d |", name, tried));
    for (Outcome outcome : Outcome.values()) {
      out.append(String.format(Locale.ROOT, " %,d |", counted.applyAsInt(outcome)));
    }
    out.append('\n');
  }
}
