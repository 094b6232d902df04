package tutela.paper;

import java.util.List;
import tutela.kernel.Language;

/** A paper of its own for warming up. */
final class Sampler {
  private Sampler() {}

  static Paper paper() {
    return new Paper(
        Language.EN,
        "warm-up",
        Frame.NONE,
        List.of(Html.element("div", Html.subject("Aa"), Html.p("Bb")).classed("txt")),
        Paper.Use.REAL);
  }
}
