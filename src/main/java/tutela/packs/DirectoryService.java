package tutela.packs;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.ContactDraft;
import tutela.packs.domain.Directory;
import tutela.packs.domain.DirectoryEntries;
import tutela.packs.domain.OwnAddressee;
import tutela.packs.domain.Platform;
import tutela.packs.domain.PlatformRule;

/** Addressees: those of the packs and those the office added; and who last confirmed a contact. */
public final class DirectoryService {
  /** Where the office's own entries and confirmations are kept. */
  public interface Store {
    List<OwnAddressee> own();

    /** Adds it, or replaces the one of this id. */
    void add(OwnAddressee addressee);

    /** The latest of each addressee. */
    Map<AddresseeId, Addressee.Confirmation> confirmations();

    void confirm(AddresseeId id, String how, String by, Instant at);
  }

  private static final int LONGEST_HOW = 1000;

  private final Packs packs;
  private final Store store;
  private final Supplier<String> caseworker;
  private final Clock clock;
  private volatile @Nullable List<OwnAddressee> known;

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
    Map<AddresseeId, Addressee.Confirmation> confirmations = store.confirmations();
    return Stream.concat(
            own().stream().map(OwnAddressee::id).filter(id -> packs.directory().find(id).isEmpty()),
            packs.directory().platforms().stream()
                .filter(p -> practice == Platform.Origin.INVENTED || !p.isInvented())
                .map(Platform::id))
        .map(id -> entry(id, Optional.ofNullable(confirmations.get(id))))
        .toList();
  }

  /** The entry of an id; for a host that nobody knows an entry of its name alone. */
  public Addressee get(AddresseeId id) {
    AddresseeId whose =
        packs.directory().find(id).isPresent() ? id : own(id).map(OwnAddressee::id).orElse(id);
    return entry(whose, Optional.ofNullable(store.confirmations().get(whose)));
  }

  private Addressee entry(AddresseeId id, Optional<Addressee.Confirmation> confirmed) {
    Optional<OwnAddressee> own = own(id);
    return packs
        .directory()
        .find(id)
        .map(
            p ->
                own.map(o -> DirectoryEntries.corrected(p, o, confirmed))
                    .orElseGet(() -> DirectoryEntries.of(p, confirmed)))
        .or(() -> own.map(o -> DirectoryEntries.own(o, confirmed)))
        .orElseGet(() -> DirectoryEntries.unknown(id, confirmed));
  }

  /** The name of an addressee, without asking who confirmed it. */
  public String nameOf(AddresseeId id) {
    return packs
        .directory()
        .find(id)
        .map(Platform::name)
        .or(() -> own(id).map(OwnAddressee::name))
        .orElse(id.value());
  }

  /**
   * What the office itself keeps of an addressee: an entry of its own or a correction. An item that
   * was noted before its host was added bears the host as id.
   */
  public Optional<OwnAddressee> own(AddresseeId id) {
    return own().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .or(() -> own().stream().filter(o -> o.hosts().contains(id.value())).findFirst());
  }

  private List<OwnAddressee> own() {
    List<OwnAddressee> own = known;
    if (own == null) {
      own = store.own();
      known = own;
    }
    return own;
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
    return find(plain).orElse(new AddresseeId(plain.isEmpty() ? "?" : plain));
  }

  private Optional<AddresseeId> find(String name) {
    return packs.directory().platforms().stream()
        .filter(p -> p.name().equalsIgnoreCase(name) || p.id().value().equalsIgnoreCase(name))
        .findFirst()
        .map(Platform::id)
        .or(
            () ->
                own().stream()
                    .filter(o -> o.name().equalsIgnoreCase(name))
                    .findFirst()
                    .map(OwnAddressee::id));
  }

  /**
   * Adds an addressee that is not in the directory.
   *
   * @return its id: its first host, so that addresses on it find it, else its name
   * @throws AppFailure.Invalid the first problem of the draft; {@code directory.host-known}, {@code
   *     directory.name-known} for one that has an entry already
   */
  public AddresseeId add(ContactDraft draft) {
    check(draft);
    Optional<AddresseeId> namesake = find(draft.name());
    if (namesake.isPresent()) {
      throw new AppFailure.Invalid("directory.name-known", "name", draft.name());
    }
    checkHosts(draft, Optional.empty());
    AddresseeId id =
        new AddresseeId(draft.hostNames().isEmpty() ? draft.name() : draft.hostNames().getFirst());
    keep(id, draft);
    return id;
  }

  /**
   * Corrects the contact of an addressee, or completes that of a host nobody knew. Whoever
   * confirmed the contact before confirmed another one: it counts as unconfirmed from now on.
   *
   * @throws AppFailure.Invalid the first problem of the draft; {@code directory.host-known}
   */
  public void correct(AddresseeId id, ContactDraft draft) {
    check(draft);
    checkHosts(draft, Optional.of(id));
    keep(id, draft);
  }

  private void keep(AddresseeId id, ContactDraft draft) {
    store.add(OwnAddressee.of(id, draft, caseworker.get(), clock.instant()));
    known = null;
  }

  private static void check(ContactDraft draft) {
    draft.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new AppFailure.Invalid(problem.key(), problem.arguments().toArray());
            });
  }

  private void checkHosts(ContactDraft draft, Optional<AddresseeId> itself) {
    for (String host : draft.hostNames()) {
      Optional<AddresseeId> owner = platformOf(host);
      if (owner.isPresent() && !owner.equals(itself)) {
        throw new AppFailure.Invalid(
            "directory.host-known", "host", host, "name", nameOf(owner.get()));
      }
    }
  }

  /**
   * Somebody looked at the addressee's own page and found the contact right.
   *
   * @param how where one looked
   * @throws AppFailure.Invalid {@code directory.how-missing}, {@code directory.too-long}
   */
  public void confirm(AddresseeId id, String how) {
    if (how.isBlank()) {
      throw new AppFailure.Invalid("directory.how-missing");
    }
    if (how.strip().length() > LONGEST_HOW) {
      throw new AppFailure.Invalid("directory.too-long", "n", LONGEST_HOW);
    }
    store.confirm(id, how.strip(), caseworker.get(), clock.instant());
  }

  /** Parameters that only track, on a host: those of the packs and those the office noted. */
  public Set<String> trackingOf(String host) {
    Set<String> all = new HashSet<>(packs.directory().tracking(host.toLowerCase(Locale.ROOT)));
    platformOf(host).flatMap(this::own).ifPresent(own -> all.addAll(own.tracking()));
    return all;
  }

  public Optional<AddresseeId> platformOf(String host) {
    return packs
        .directory()
        .byHost(host)
        .map(Platform::id)
        .or(() -> own().stream().filter(o -> o.hasHost(host)).findFirst().map(OwnAddressee::id));
  }
}
