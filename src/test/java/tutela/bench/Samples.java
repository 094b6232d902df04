package tutela.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One thing measured several times. */
record Samples(List<Double> values) {
  Samples {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    values = List.copyOf(values);
  }

  static Samples of(double... values) {
    return new Samples(Arrays.stream(values).boxed().toList());
  }

  /**
   * Milliseconds that the work takes.
   *
   * @param warmUp runs that are not counted
   * @param times runs that are
   */
  static Samples of(int warmUp, int times, Callable<?> work) throws Exception {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < warmUp + times; i++) {
      double took = time(work);
      if (i >= warmUp) {
        values.add(took);
      }
    }
    return new Samples(values);
  }

  static double time(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    return since(began);
  }

  static double since(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }

  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  double least() {
    return values.stream().mapToDouble(v -> v).min().orElseThrow();
  }

  double most() {
    return values.stream().mapToDouble(v -> v).max().orElseThrow();
  }

  /** Median and spread as they stand in a row of the table. */
  String cells() {
    return values.size() == 1
        ? number(median()) + " | once"
        : number(median())
            + " | "
            + number(least())
            + "–"
            + number(most())
            + ", "
            + values.size()
            + " times";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
