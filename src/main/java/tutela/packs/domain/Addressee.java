package tutela.packs.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;

/**
 * Somebody a letter can go to: an entry of the directory, or one that the office added.
 *
 * @param name of the service; {@code entity} is who stands on the envelope
 * @param kind absent for one that the office added
 * @param post where it has its seat, if that was seen
 * @param ownLines address as typed, for one that the office added or corrected
 * @param ownCountry that goes below them: two capitals; empty for Belgium
 * @param languages in which a letter is plainly accepted; empty = not known
 * @param status of what the letter rests on
 * @param confirmed when somebody last looked whether the contact is right
 */
public record Addressee(
    AddresseeId id,
    String name,
    String entity,
    Optional<PlatformKind> kind,
    Optional<PostalAddress> post,
    List<String> ownLines,
    String ownCountry,
    Set<Language> languages,
    List<Channel> channels,
    Status status,
    Optional<Confirmation> confirmed,
    Platform.Origin origin) {
  /** Somebody looked. */
  public record Confirmation(Instant at, String by, String how) {}

  public Addressee {
    ownLines = List.copyOf(ownLines);
    languages = Set.copyOf(languages);
    channels = List.copyOf(channels);
  }

  static Addressee of(Platform platform, Optional<Confirmation> confirmed) {
    String entity =
        platform
            .entity()
            .map(cell -> cell.value().name().orElse(cell.value().words()))
            .orElse(platform.name());
    return new Addressee(
        platform.id(),
        platform.name(),
        entity,
        Optional.of(platform.kind()),
        platform.letterAddress(),
        List.of(),
        "",
        platform.languages().map(cell -> cell.value().letters()).orElse(Set.of()),
        platform.channels(),
        platform.contactStatus(),
        confirmed,
        platform.origin());
  }

  /** What stands in the window of the envelope; without a seat the name alone. */
  public List<String> lines(Language language) {
    List<String> lines = new ArrayList<>(ownLines);
    if (!ownLines.isEmpty()) {
      if (!ownCountry.isEmpty()) {
        Locale locale = language.locale();
        lines.add(Locale.of("", ownCountry).getDisplayCountry(locale).toUpperCase(locale));
      }
      return List.copyOf(lines);
    }
    post.ifPresentOrElse(
        address -> {
          if (address.name().isEmpty()) {
            lines.add(entity);
          }
          lines.addAll(address.lines(language));
        },
        () -> lines.add(entity));
    return List.copyOf(lines);
  }

  public boolean hasPostalAddress() {
    return post.isPresent() || ownLines.size() > 1;
  }

  /**
   * The language a letter is best written in: one it accepts, English for the rest of the world.
   */
  public Language letterLanguage() {
    for (Language language : List.of(Language.FR, Language.NL, Language.DE, Language.EN)) {
      boolean home = post.map(p -> p.country().isBelgium()).orElse(false);
      if (languages.contains(language) && (home || languages.size() == 1)) {
        return language;
      }
    }
    return languages.isEmpty() || languages.contains(Language.EN)
        ? Language.EN
        : languages.stream().sorted().findFirst().orElse(Language.EN);
  }
}
