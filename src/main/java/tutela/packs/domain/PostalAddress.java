package tutela.packs.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tutela.kernel.Language;

/**
 * An address in parts, as found: nothing is added, a part that was not seen is missing.
 *
 * @param of whose address it is
 * @param name who stands on the first line: the addressee or the representative
 * @param attention department or "care of", between name and street
 */
public record PostalAddress(
    Of of,
    Optional<String> name,
    List<String> attention,
    List<String> street,
    Optional<String> code,
    String town,
    Optional<String> region,
    Country country) {

  /** Whose address it is, which decides what may be sent there. */
  public enum Of {
    SEAT,
    EU_BRANCH,
    DSA_REPRESENTATIVE,
    GDPR_REPRESENTATIVE,
    /** Answers competent authorities only. */
    AUTHORITIES_ONLY,
    PAYMENT_COMPANY
  }

  public PostalAddress {
    attention = List.copyOf(attention);
    street = List.copyOf(street);
  }

  /** The lines of a window envelope; no country for mail within Belgium. */
  public List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    name.ifPresent(lines::add);
    lines.addAll(attention);
    lines.addAll(street);
    lines.addAll(townLines());
    if (!country.isBelgium()) {
      lines.add(country.names().getOrDefault(language, country.iso()));
    }
    return List.copyOf(lines);
  }

  private List<String> townLines() {
    String place = town.toUpperCase(Locale.ROOT);
    return switch (country.townLine()) {
      case CODE_TOWN -> List.of(joined(" ", code, place));
      case CODE_WIDE_TOWN -> List.of(joined("  ", code, place));
      case TOWN_ABOVE_CODE -> Stream.concat(Stream.of(place), code.stream()).toList();
      case TOWN_REGION_CODE ->
          List.of(
              Stream.of(Optional.of(place), region, code)
                  .flatMap(Optional::stream)
                  .reduce((a, b) -> a + " " + b)
                  .orElse(place));
      case TOWN_COMMA_REGION_CODE -> {
        String behind =
            Stream.of(region, code)
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        yield List.of(behind.isEmpty() ? place : place + ", " + behind);
      }
    };
  }

  private static String joined(String gap, Optional<String> first, String second) {
    return first.map(text -> text + gap + second).orElse(second);
  }
}
