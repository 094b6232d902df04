package tutela.paper.print;

/** Pages from first to last, both included, counted from 1. */
public record PageRange(int first, int last) {
  public PageRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no range of pages");
    }
  }
}
