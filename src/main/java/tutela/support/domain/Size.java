package tutela.support.domain;

/** How many of something there are, as roughly as a fault needs it and nobody can be counted by. */
public final class Size {
  private Size() {}

  /** {@code 0}, {@code 1-9}, {@code 10-99} and so on. */
  public static String of(long count) {
    if (count <= 0) {
      return "0";
    }
    long from = 1;
    while (from <= count / 10) {
      from *= 10;
    }
    return from + "-" + (from * 10 - 1);
  }
}
