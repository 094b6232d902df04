package tutela.packs.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tutela.kernel.Language;

/**
 * Two provisions of which one replaced the other, cited together by the time of the facts.
 *
 * @param renderings for each period and language a text with {@code {former}} and {@code {current}}
 */
public record LawBundle(
    String id,
    Provision former,
    Provision current,
    Map<FactsPeriod, Map<Language, String>> renderings,
    Provenance provenance) {

  public LawBundle {
    renderings = Map.copyOf(renderings);
  }

  /** The weakest of the pair and of how it is cited together. */
  public Status status() {
    return provenance.status().weaker(former.status()).weaker(current.status());
  }

  String cite(FactsPeriod period, Language language) {
    return text(renderings.get(period), language)
        .replace("{former}", text(former.citation(), language))
        .replace("{current}", text(current.citation(), language));
  }

  private static String text(@Nullable Map<Language, String> texts, Language language) {
    String text = texts == null ? null : texts.get(language);
    if (text == null) {
      throw new IllegalStateException("the reader lets no bundle pass without its citations");
    }
    return text;
  }
}
