package tutela.packs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Directory;
import tutela.packs.domain.DirectoryEntries;
import tutela.packs.domain.Platform;
import tutela.packs.domain.PlatformRule;

/** Addressees: those of the packs and those the office added; and who last confirmed a contact. */
public final class DirectoryService {
  /** Where the office's own entries and confirmations are kept. */
  public interface Store {
    List<OwnAddressee> own();

    void add(OwnAddressee addressee, Instant at);

    Optional<Addressee.Confirmation> confirmation(AddresseeId id);

    void confirm(AddresseeId id, String how, String by, Instant at);
  }

  /**
   * An addressee that the office added.
   *
   * @param lines of the envelope
   */
  public record OwnAddressee(
      AddresseeId id,
      String name,
      List<String> lines,
      String email,
      String form,
      Language language,
      String addedBy) {
    public OwnAddressee {
      lines = List.copyOf(lines);
    }
  }

  /** The window of the envelope shows no more. */
  private static final int MOST_LINES = 6;

  private final Packs packs;
  private final Store store;
  private final Supplier<String> caseworker;
  private final Clock clock;

  public DirectoryService(Packs packs, Store store, Supplier<String> caseworker, Clock clock) {
    this.packs = packs;
    this.store = store;
    this.caseworker = caseworker;
    this.clock = clock;
  }

  public Directory directory() {
    return packs.directory();
  }

  /**
   * @param practice whether invented entries are shown; they are hidden in real work
   */
  public List<Addressee> all(Platform.Origin practice) {
    return Stream.concat(
            store.own().stream().map(this::own),
            packs.directory().platforms().stream()
                .filter(p -> practice == Platform.Origin.INVENTED || !p.isInvented())
                .map(p -> DirectoryEntries.of(p, store.confirmation(p.id()))))
        .toList();
  }

  /** The entry of an id; for a host that nobody knows an entry of its name alone. */
  public Addressee get(AddresseeId id) {
    Optional<Addressee.Confirmation> confirmed = store.confirmation(id);
    return packs
        .directory()
        .find(id)
        .map(p -> DirectoryEntries.of(p, confirmed))
        .or(() -> store.own().stream().filter(o -> o.id().equals(id)).findFirst().map(this::own))
        .orElseGet(() -> DirectoryEntries.unknown(id, confirmed));
  }

  /** The name of an addressee, without asking who confirmed it. */
  public String nameOf(AddresseeId id) {
    return packs
        .directory()
        .find(id)
        .map(Platform::name)
        .or(
            () ->
                store.own().stream()
                    .filter(o -> o.id().equals(id))
                    .findFirst()
                    .map(OwnAddressee::name))
        .orElse(id.value());
  }

  private Addressee own(OwnAddressee own) {
    return DirectoryEntries.own(
        own.id(),
        own.name(),
        own.lines(),
        own.email(),
        own.form(),
        own.language(),
        store.confirmation(own.id()));
  }

  public List<PlatformRule> rules(AddresseeId id) {
    return packs.directory().rules(id);
  }

  public List<PlatformRule> allRules(AddresseeId id) {
    return packs.directory().allRules(id);
  }

  /** The entry that a typed name means; else the name stands for itself. */
  public AddresseeId named(String name) {
    String plain = name.strip();
    return packs.directory().platforms().stream()
        .filter(p -> p.name().equalsIgnoreCase(plain) || p.id().value().equalsIgnoreCase(plain))
        .findFirst()
        .map(Platform::id)
        .orElse(new AddresseeId(plain.isEmpty() ? "?" : plain));
  }

  /**
   * Adds or replaces an entry of the office's own.
   *
   * @throws AppFailure.Invalid {@code directory.name-missing}, {@code directory.lines-too-many}
   */
  public void add(
      AddresseeId id,
      String name,
      List<String> lines,
      String email,
      String form,
      Language language) {
    if (name.isBlank()) {
      throw new AppFailure.Invalid("directory.name-missing");
    }
    List<String> filled = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (filled.size() > MOST_LINES) {
      throw new AppFailure.Invalid("directory.lines-too-many", "n", MOST_LINES);
    }
    store.add(
        new OwnAddressee(
            id, name.strip(), filled, email.strip(), form.strip(), language, caseworker.get()),
        clock.instant());
  }

  /**
   * Somebody looked at the addressee's own page and found the contact right.
   *
   * @param how where one looked
   * @throws AppFailure.Invalid {@code directory.how-missing}
   */
  public void confirm(AddresseeId id, String how) {
    if (how.isBlank()) {
      throw new AppFailure.Invalid("directory.how-missing");
    }
    store.confirm(id, how.strip(), caseworker.get(), clock.instant());
  }

  /** Parameters that only track, on a host. */
  public Set<String> trackingOf(String host) {
    return packs.directory().tracking(host.toLowerCase(Locale.ROOT));
  }

  public Optional<AddresseeId> platformOf(String host) {
    return packs.directory().byHost(host).map(Platform::id);
  }
}
