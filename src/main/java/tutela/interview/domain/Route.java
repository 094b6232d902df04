package tutela.interview.domain;

import java.util.EnumSet;
import java.util.Set;

/** The way a case goes, by the ages; which gates are closed on it is law here, not in a pack. */
public enum Route {
  /** The ages were not asked yet. */
  OPEN,
  /** Adult, today and in every image. */
  A,
  /** Minor, or under 18 in the images: Child Focus and police act; for good. */
  M,
  /** Adult who was under 18 in the images: as M, and she alone decides what is passed on. */
  M_PLUS,
  /** Adult, under 18 in some of the images: she marks each address. */
  X,
  /** An age is not known: as M until it is settled, never by a guess or a look. */
  H;

  /** The table of ages. */
  public static Route of(AgeNow now, AgeInImages images, Set<ImageKind> kinds) {
    return AgeRoute.of(now, images, kinds).route();
  }

  /** What is closed in the whole case. */
  public Set<Gate> closed() {
    return switch (this) {
      case A -> Set.of();
      case M, M_PLUS, H -> EnumSet.allOf(Gate.class);
      case OPEN -> EnumSet.complementOf(EnumSet.of(Gate.ITEM_DETAILS));
      case X -> EnumSet.complementOf(EnumSet.of(Gate.ITEM_DETAILS, Gate.STOPNCII));
    };
  }

  /**
   * What is closed for one address, by the age she marked it with. On route X one under 18 goes as
   * on M.
   */
  public Set<Gate> closed(ItemAge age) {
    return this == X && age != ItemAge.ADULT ? M.closed() : closed();
  }

  /**
   * What the office's switch {@code mixed.letters}, set by the legal service, opens again for an
   * address marked 18 or over.
   */
  public Set<Gate> liftedByMixedLetters(ItemAge age) {
    return this == X && age == ItemAge.ADULT ? Set.of(Gate.CHECKS, Gate.LETTERS) : Set.of();
  }

  /** Somebody was under 18: once the answer is settled, only a correction leads away. */
  public boolean isKept() {
    return this == M || this == M_PLUS || this == X;
  }

  /**
   * Whether answers that lead to the next route may change this one. Leaving a route on which
   * somebody was under 18 needs a correction: "age noted by mistake", with a reason. Becoming adult
   * does not: it leads from M to M+.
   */
  public boolean mayBecome(Route next) {
    return switch (this) {
      case OPEN, A, H -> true;
      case M, M_PLUS -> next == M || next == M_PLUS;
      case X -> next == X || next == M || next == M_PLUS;
    };
  }
}
