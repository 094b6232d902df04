package tutela.interview.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The route that follows from the ages, and what has to be said about it. */
public record AgeRoute(Route route, Set<Remark> remarks) {
  /** The fields it follows from; the pack cannot name them otherwise. */
  public static final FieldId NOW = new FieldId("age.now");

  public static final FieldId IMAGES = new FieldId("age.img");
  public static final FieldId KINDS = new FieldId("what.kind");

  public static final Set<FieldId> DECIDED_BY = Set.of(NOW, IMAGES, KINDS);

  /** What has to be said or asked about the route. */
  public enum Remark {
    /** Nothing is published as far as is known: no letter, advice on extortion, police. */
    THREAT_ONLY,
    /** Under 18 today and 18 in all images cannot both be: ask which one is wrong. */
    AGES_CONTRADICT,
    /** "No image known" was said, and then a kind of image: ask for the age in it. */
    ASK_IMAGES_AGAIN,
    /** A generated image made the route; if that kind was ticked by mistake, it is corrected. */
    GENERATED_COUNTS,
    /** The answers would lead elsewhere; only a correction leaves this route. */
    HELD
  }

  public AgeRoute {
    remarks = Set.copyOf(remarks);
  }

  /** The table of ages. */
  public static AgeRoute of(AgeNow now, AgeInImages images, Set<ImageKind> kinds) {
    EnumSet<Remark> remarks = EnumSet.noneOf(Remark.class);
    boolean generated = kinds.contains(ImageKind.GENERATED);
    Route route =
        switch (now) {
          case OPEN -> Route.OPEN;
          case UNDER_18 -> {
            if (images == AgeInImages.ALL_ADULT) {
              remarks.add(Remark.AGES_CONTRADICT);
            }
            yield Route.M;
          }
          case ADULT ->
              switch (images) {
                case OPEN -> Route.OPEN;
                case ALL_ADULT -> {
                  if (!kinds.isEmpty() && kinds.stream().allMatch(ImageKind::isThreat)) {
                    remarks.add(Remark.THREAT_ONLY);
                  }
                  yield Route.A;
                }
                case ALL_UNDER_18 -> Route.M_PLUS;
                case SOME_UNDER_18 -> {
                  if (generated) {
                    remarks.add(Remark.GENERATED_COUNTS);
                  }
                  yield generated ? Route.M_PLUS : Route.X;
                }
                case UNSURE -> Route.H;
                case NO_IMAGE_KNOWN -> {
                  remarks.add(Remark.THREAT_ONLY);
                  if (kinds.stream().anyMatch(kind -> !kind.isThreat())) {
                    remarks.add(Remark.ASK_IMAGES_AGAIN);
                  }
                  yield Route.A;
                }
              };
          case UNSURE ->
              switch (images) {
                case OPEN -> Route.OPEN;
                case ALL_UNDER_18, SOME_UNDER_18 -> Route.M;
                case ALL_ADULT, UNSURE, NO_IMAGE_KNOWN -> Route.H;
              };
        };
    return new AgeRoute(route, remarks);
  }

  /** The route kept from before, unless these answers may change it. */
  public AgeRoute heldBy(Optional<Route> before) {
    if (before.isEmpty() || before.get().mayBecome(route)) {
      return this;
    }
    return new AgeRoute(before.get(), Set.of(Remark.HELD));
  }

  public boolean has(Remark remark) {
    return remarks.contains(remark);
  }

  /** What is closed in the whole case. */
  public Set<Gate> closed() {
    if (!has(Remark.THREAT_ONLY)) {
      return route.closed();
    }
    EnumSet<Gate> closed = EnumSet.of(Gate.LETTERS);
    closed.addAll(route.closed());
    return Set.copyOf(closed);
  }
}
