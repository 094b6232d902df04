package tutela.packs.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tutela.kernel.AddresseeId;

/** Makes addressees of what is known of them. */
public final class DirectoryEntries {
  private DirectoryEntries() {}

  public static Addressee of(Platform platform, Optional<Addressee.Confirmation> confirmed) {
    return Addressee.of(platform, confirmed);
  }

  /** An entry of the office's own; as certain as whoever confirmed it. */
  public static Addressee own(OwnAddressee own, Optional<Addressee.Confirmation> confirmed) {
    return new Addressee(
        own.id(),
        own.name(),
        own.name(),
        Optional.empty(),
        Optional.empty(),
        window(own),
        own.country(),
        Set.of(own.language()),
        channels(own),
        Status.UNCERTAIN,
        since(own, confirmed),
        Platform.Origin.REAL);
  }

  /**
   * An entry of the packs whose contact the office corrected: its name, address, ways and language
   * go before those of the pack. What the correction leaves open stays as the pack has it.
   */
  public static Addressee corrected(
      Platform platform, OwnAddressee own, Optional<Addressee.Confirmation> confirmed) {
    Addressee packed = Addressee.of(platform, since(own, confirmed));
    boolean sameSeat = own.lines().isEmpty();
    List<Channel> ways = new ArrayList<>(channels(own));
    packed.channels().stream()
        .filter(way -> ways.stream().noneMatch(mine -> mine.at().equals(way.at())))
        .forEach(ways::add);
    return new Addressee(
        packed.id(),
        packed.name(),
        own.name(),
        packed.kind(),
        sameSeat ? packed.post() : Optional.empty(),
        sameSeat ? List.of() : window(own),
        sameSeat ? "" : own.country(),
        Set.of(own.language()),
        ways,
        Status.UNCERTAIN,
        packed.confirmed(),
        packed.origin());
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
        "",
        Set.of(),
        List.of(),
        Status.UNCERTAIN,
        confirmed,
        Platform.Origin.REAL);
  }

  private static Optional<Addressee.Confirmation> since(
      OwnAddressee own, Optional<Addressee.Confirmation> confirmed) {
    return confirmed.filter(c -> !c.at().isBefore(own.addedAt()));
  }

  private static List<String> window(OwnAddressee own) {
    List<String> window = new ArrayList<>(own.lines());
    if (window.isEmpty() || !window.getFirst().equals(own.name())) {
      window.addFirst(own.name());
    }
    return window;
  }

  private static List<Channel> channels(OwnAddressee own) {
    List<Channel> channels = new ArrayList<>();
    channel(channels, Channel.By.FORM, own.form());
    channel(channels, Channel.By.MAIL, own.email());
    return channels;
  }

  private static void channel(List<Channel> channels, Channel.By by, String at) {
    if (!at.isBlank()) {
      channels.add(
          new Channel(
              by, Optional.of(at), Channel.To.ANYBODY, Optional.empty(), OptionalInt.empty()));
    }
  }
}
