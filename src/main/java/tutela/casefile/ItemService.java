package tutela.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tutela.casefile.domain.CanonicalUrl;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.NewItem;
import tutela.casefile.domain.PasteResult;
import tutela.casefile.domain.WrittenAddress;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;

/** Content items of a case: taken in from any text, and looked at again and again. */
public final class ItemService {
  /** Where items and checks are kept. */
  public interface Store {
    List<ContentItem> of(CaseId caseId);

    Optional<ContentItem> find(ItemId id);

    /** Numbers the items after those that are there and keeps them, all or none. */
    List<ContentItem> add(CaseId caseId, List<NewItem> items, Instant at);

    void change(ContentItem item);

    /** Keeps one check of an item beside the earlier ones. */
    void check(
        ContentItem item, ContentItem.Seen result, Instant at, String by, String note, Instant now);

    List<Check> checks(CaseId caseId);
  }

  /** What the directory knows of a host. */
  public interface Hosts {
    /** The directory entry that a host belongs to. */
    Optional<AddresseeId> platformOf(String host);

    /** Names of parameters that only track, on this host. */
    Set<String> trackingOf(String host);
  }

  /** Whether the office may look at what is online. */
  public interface Looks {
    /** Somebody in the images is, or may be, under 18: nobody of the office opens an address. */
    boolean areClosed(CaseId caseId);
  }

  static final int LONGEST_URL = 16_000;
  static final int LONGEST_DESCRIPTION = 2_000;
  private static final int LONGEST_APP = 300;
  private static final int LONGEST_NOTE = 2_000;

  private final Store store;
  private final Hosts hosts;
  private final Looks looks;
  private final Supplier<String> who;
  private final Clock clock;

  /**
   * @param who unlocked
   */
  public ItemService(Store store, Hosts hosts, Looks looks, Supplier<String> who, Clock clock) {
    this.store = store;
    this.hosts = hosts;
    this.looks = looks;
    this.who = who;
    this.clock = clock;
  }

  public List<ContentItem> of(CaseId caseId) {
    return store.of(caseId);
  }

  public ContentItem get(ItemId id) {
    return store.find(id).orElseThrow();
  }

  /**
   * Finds the addresses in a text and keeps those that the case does not have yet.
   *
   * @throws AppFailure.Invalid {@code items.url-too-long} if one is longer than any browser takes
   */
  public PasteResult paste(
      CaseId caseId, String text, ContentItem.SeenBy by, Optional<LocalDate> firstSeen) {
    PastedText.Found found = PastedText.read(text);
    Taken taken =
        take(
            caseId,
            found.urls().stream().map(url -> new WrittenAddress(url, firstSeen, "")).toList(),
            by);
    return new PasteResult(
        found.lines(), taken.added(), taken.duplicates(), taken.hints(), found.linesWithout());
  }

  /**
   * What came of addresses.
   *
   * @param duplicates addresses that were there already or came twice
   * @param hints numbers of earlier items that may be the same as an added one
   */
  record Taken(List<ContentItem> added, int duplicates, List<Integer> hints) {}

  /**
   * Keeps those addresses that the case does not have yet, all or none. Of one that comes twice the
   * earliest day and all remarks count.
   *
   * @throws AppFailure.Invalid {@code items.url-too-long} if one is longer than any browser takes
   */
  Taken take(CaseId caseId, List<WrittenAddress> written, ContentItem.SeenBy by) {
    Map<String, Integer> hints = new HashMap<>();
    Set<String> known = new HashSet<>();
    Function<String, Set<String>> tracking = hosts::trackingOf;
    for (ContentItem item : store.of(caseId)) {
      if (item.hasUrl()) {
        CanonicalUrl today = CanonicalUrl.of(item.url(), tracking);
        // what only tracks may have been noted after the item
        known.addAll(List.of(item.canonical(), today.text()));
        hints.put(today.hint(), item.number());
      }
    }
    Map<String, NewItem> fresh = new LinkedHashMap<>();
    List<Integer> alike = new ArrayList<>();
    for (WrittenAddress address : written) {
      if (address.url().length() > LONGEST_URL) {
        throw new AppFailure.Invalid("items.url-too-long", "n", LONGEST_URL);
      }
      CanonicalUrl canonical = CanonicalUrl.of(address.url(), tracking);
      if (!known.contains(canonical.text())) {
        NewItem before = fresh.get(canonical.text());
        if (before == null) {
          Optional.ofNullable(hints.get(canonical.hint())).ifPresent(alike::add);
        }
        fresh.put(
            canonical.text(),
            before == null
                ? item(address, canonical, by)
                : before.with(address, LONGEST_DESCRIPTION));
      }
    }
    List<ContentItem> added =
        fresh.isEmpty()
            ? List.of()
            : store.add(caseId, List.copyOf(fresh.values()), clock.instant());
    return new Taken(added, written.size() - added.size(), List.copyOf(alike));
  }

  private NewItem item(WrittenAddress address, CanonicalUrl canonical, ContentItem.SeenBy by) {
    return new NewItem(
        address.url(),
        canonical.text(),
        address.remark(),
        hosts.platformOf(canonical.host()).orElse(new AddresseeId(canonical.host())),
        ContentItem.Kind.UNKNOWN,
        address.firstSeenOn(),
        by);
  }

  /** How many addresses a text holds, without keeping anything. */
  public int countAddresses(String text) {
    return PastedText.read(text).urls().size();
  }

  /**
   * Keeps a place that has no address: an app, a group, a channel.
   *
   * @throws AppFailure.Invalid {@code items.description-empty}, {@code items.description-too-long},
   *     {@code items.app-too-long}
   */
  public ContentItem addPlace(
      CaseId caseId, String description, AddresseeId platform, ContentItem.SeenBy by) {
    String words = checked(description);
    if (platform.value().length() > LONGEST_APP) {
      throw new AppFailure.Invalid("items.app-too-long", "n", LONGEST_APP);
    }
    NewItem item =
        new NewItem("", "", words, platform, ContentItem.Kind.CHANNEL, Optional.empty(), by);
    return store.add(caseId, List.of(item), clock.instant()).getFirst();
  }

  /**
   * Words a place without address anew, as more of it becomes known; its number stays.
   *
   * @throws AppFailure.Invalid {@code items.description-empty}, {@code items.description-too-long}
   */
  public void describe(ContentItem item, String description, AddresseeId platform) {
    store.change(
        new ContentItem(
            item.id(),
            item.caseId(),
            item.number(),
            item.url(),
            item.canonical(),
            checked(description),
            platform,
            item.kind(),
            item.publishedOn(),
            item.firstSeenOn(),
            item.firstSeenBy(),
            item.ageMark(),
            item.addedAt(),
            item.seen(),
            item.seenAt()));
  }

  private static String checked(String description) {
    String words = description.strip();
    if (words.isEmpty()) {
      throw new AppFailure.Invalid("items.description-empty");
    }
    if (words.length() > LONGEST_DESCRIPTION) {
      throw new AppFailure.Invalid("items.description-too-long", "n", LONGEST_DESCRIPTION);
    }
    return words;
  }

  /** Keeps what she says of her age in the images at one address. */
  public void markAge(ItemId id, ContentItem.AgeMark mark) {
    ContentItem item = get(id);
    if (item.ageMark() != mark) {
      store.change(item.marked(mark));
    }
  }

  /**
   * Corrects what an item is said to be; its address and number stay.
   *
   * @throws AppFailure.Invalid {@code items.date-in-future}, {@code items.first-seen-in-future},
   *     {@code items.remark-too-long}
   */
  public void change(ContentItem item) {
    LocalDate today = Brussels.date(clock.instant());
    if (item.publishedOn().filter(day -> day.isAfter(today)).isPresent()) {
      throw new AppFailure.Invalid("items.date-in-future");
    }
    if (item.firstSeenOn().filter(day -> day.isAfter(today)).isPresent()) {
      throw new AppFailure.Invalid("items.first-seen-in-future");
    }
    if (item.description().length() > LONGEST_DESCRIPTION) {
      throw new AppFailure.Invalid("items.remark-too-long", "n", LONGEST_DESCRIPTION);
    }
    store.change(item);
  }

  /**
   * Records that somebody looked.
   *
   * @param at when one looked; not in the future
   * @throws AppFailure.Invalid {@code check.closed} where nobody may look, {@code
   *     items.check-in-future}, {@code check.note-too-long}
   */
  public void check(
      Collection<ContentItem> items, ContentItem.Seen result, Instant at, String note) {
    if (items.stream().map(ContentItem::caseId).distinct().anyMatch(looks::areClosed)) {
      throw new AppFailure.Invalid("check.closed");
    }
    Instant now = clock.instant();
    if (at.isAfter(now)) {
      throw new AppFailure.Invalid("items.check-in-future");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new AppFailure.Invalid("check.note-too-long", "n", LONGEST_NOTE);
    }
    String by = who.get();
    items.forEach(item -> store.check(item, effective(item, result), at, by, note, now));
  }

  public List<Check> checks(CaseId caseId) {
    return store.checks(caseId);
  }

  /** Online again after it was seen removed is more than online. */
  private static ContentItem.Seen effective(ContentItem item, ContentItem.Seen result) {
    return result == ContentItem.Seen.ONLINE && item.seen() == ContentItem.Seen.REMOVED
        ? ContentItem.Seen.REAPPEARED
        : result;
  }
}
