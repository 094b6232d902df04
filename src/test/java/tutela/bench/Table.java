package tutela.bench;

import java.util.ArrayList;
import java.util.List;

/** The rows as they are measured; each is also told at once, since a run takes minutes. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  void part(String name, String heading) {
    lines.add("");
    lines.add("### " + name);
    lines.add("");
    lines.add("| " + heading + " | target | median | least to most | |");
    lines.add("|---|---|---|---|---|");
    System.out.println(name);
  }

  /** A row that nothing was promised for. */
  void row(String what, Samples samples) {
    add(what, "–", samples, "");
  }

  /**
   * @param target that the median is not to pass
   */
  void row(String what, double target, Samples samples) {
    add(what, Samples.number(target), samples, samples.median() <= target ? "met" : "**missed**");
  }

  private void add(String what, String target, Samples samples, String verdict) {
    String line = "| " + what + " | " + target + " | " + samples.cells() + " | " + verdict + " |";
    lines.add(line);
    System.out.println("  " + line);
  }

  void remark(String words) {
    lines.add("");
    lines.add(words);
    System.out.println("  " + words);
  }

  String markdown() {
    return String.join("\n", lines).strip() + "\n";
  }
}
