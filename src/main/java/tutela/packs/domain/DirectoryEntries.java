package tutela.packs.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;

/** Makes addressees of what is known of them. */
public final class DirectoryEntries {
  private DirectoryEntries() {}

  public static Addressee of(Platform platform, Optional<Addressee.Confirmation> confirmed) {
    return Addressee.of(platform, confirmed);
  }

  /** An entry of the office's own; as certain as whoever confirmed it. */
  public static Addressee own(
      AddresseeId id,
      String name,
      List<String> lines,
      String email,
      String form,
      Language language,
      Optional<Addressee.Confirmation> confirmed) {
    List<Channel> channels = new ArrayList<>();
    channel(channels, Channel.By.FORM, form);
    channel(channels, Channel.By.MAIL, email);
    List<String> window = new ArrayList<>(lines);
    if (window.isEmpty() || !window.getFirst().equals(name)) {
      window.addFirst(name);
    }
    return new Addressee(
        id,
        name,
        name,
        Optional.empty(),
        Optional.empty(),
        window,
        Set.of(language),
        channels,
        Status.UNCERTAIN,
        confirmed,
        Platform.Origin.REAL);
  }

  /** A host of which nothing but its name is known. */
  public static Addressee unknown(AddresseeId id, Optional<Addressee.Confirmation> confirmed) {
    return new Addressee(
        id,
        id.value(),
        id.value(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        List.of(),
        Status.UNCERTAIN,
        confirmed,
        Platform.Origin.REAL);
  }

  private static void channel(List<Channel> channels, Channel.By by, String at) {
    if (!at.isBlank()) {
      channels.add(
          new Channel(
              by, Optional.of(at), Channel.To.ANYBODY, Optional.empty(), OptionalInt.empty()));
    }
  }
}
