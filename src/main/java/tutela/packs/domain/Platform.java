package tutela.packs.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;

/**
 * A directory entry: who answers for some hosts and how to reach it. A cell that is empty was not
 * seen.
 *
 * @param origin whether it exists
 * @param ncii pages and forms for intimate images shared without consent
 * @param dsa contact under the Digital Services Act, or what comes nearest
 * @param asks what it demands of who reports
 * @param promise what it says of time and care
 * @param tracking parameters that do not tell one address on its hosts from another
 * @param joined host forms that show the same under the same path, each with the form to compare by
 */
public record Platform(
    AddresseeId id,
    String name,
    PlatformKind kind,
    Origin origin,
    Optional<Cell<Entity>> entity,
    Optional<Cell<Addresses>> address,
    Optional<Cell<Hosts>> hosts,
    Optional<Cell<Contact>> ncii,
    Optional<Cell<Contact>> dsa,
    Optional<Cell<String>> asks,
    Optional<Cell<String>> promise,
    Optional<Cell<Tongues>> languages,
    Optional<Cell<String>> note,
    Set<String> tracking,
    Optional<Cell<Map<String, String>>> joined) {

  /** Whether an entry stands for somebody. */
  public enum Origin {
    REAL,
    /** For practice and tests: nothing is ever sent to it. */
    INVENTED
  }

  /**
   * @param words as gathered, with what narrows it
   * @param name the bare name for an envelope
   */
  public record Entity(String words, Optional<String> name) {}

  /**
   * @param words as gathered
   * @param post the same in parts
   */
  public record Addresses(String words, List<PostalAddress> post) {
    public Addresses {
      post = List.copyOf(post);
    }
  }

  /**
   * @param words as gathered, where that says more than the names
   */
  public record Hosts(List<String> names, Optional<String> words) {
    public Hosts {
      names = List.copyOf(names);
    }
  }

  /**
   * @param words as gathered
   * @param channels the same one by one
   */
  public record Contact(String words, List<Channel> channels) {
    public Contact {
      channels = List.copyOf(channels);
    }
  }

  /**
   * @param words as gathered
   * @param letters in which a letter is plainly accepted
   */
  public record Tongues(String words, Set<Language> letters) {
    public Tongues {
      letters = Set.copyOf(letters);
    }
  }

  public Platform {
    tracking = Set.copyOf(tracking);
  }

  public boolean isInvented() {
    return origin == Origin.INVENTED;
  }

  public List<String> hostNames() {
    return hosts.map(cell -> cell.value().names()).orElse(List.of());
  }

  /** The address a letter goes to: the seat, else the branch in the Union. */
  public Optional<PostalAddress> letterAddress() {
    List<PostalAddress> post = address.map(cell -> cell.value().post()).orElse(List.of());
    return Stream.of(PostalAddress.Of.SEAT, PostalAddress.Of.EU_BRANCH)
        .flatMap(of -> post.stream().filter(a -> a.of() == of))
        .findFirst();
  }

  /** All ways to reach it: those the pages put first, then the others as they were gathered. */
  public List<Channel> channels() {
    return Stream.of(ncii, dsa)
        .flatMap(Optional::stream)
        .flatMap(cell -> cell.value().channels().stream())
        .sorted(Comparator.comparingInt(channel -> channel.rank().orElse(Integer.MAX_VALUE)))
        .toList();
  }

  /** The weakest status of the cells a letter rests on: entity, address and contacts. */
  public Status contactStatus() {
    return Status.weakest(
        Stream.of(entity, address, ncii, dsa)
            .flatMap(Optional::stream)
            .map(cell -> cell.status())
            .toList());
  }
}
