package tutela.packs.domain;

import static tutela.packs.domain.PlatformRule.Covers.MANIPULATED;
import static tutela.packs.domain.PlatformRule.Covers.MINORS;
import static tutela.packs.domain.PlatformRule.Covers.NUDITY;
import static tutela.packs.domain.PlatformRule.Covers.REAL;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tutela.kernel.AddresseeId;

/** Who answers for which hosts, and what its own rules say. */
public final class Directory {
  private static final int QUOTED = 2;

  private final Map<AddresseeId, Platform> platforms = new LinkedHashMap<>();
  private final Map<String, Platform> hosts = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();
  private final List<PlatformRule> rules;

  public Directory(List<Platform> platforms, List<PlatformRule> rules) {
    for (Platform platform : platforms) {
      this.platforms.put(platform.id(), platform);
      platform.hostNames().forEach(host -> hosts.put(host, platform));
      platform.joined().ifPresent(cell -> joined.putAll(cell.value()));
    }
    this.rules = List.copyOf(rules);
  }

  /** All entries, in the order of the packs; those for practice are marked as invented. */
  public Collection<Platform> platforms() {
    return Collections.unmodifiableCollection(platforms.values());
  }

  public Optional<Platform> find(AddresseeId id) {
    return Optional.ofNullable(platforms.get(id));
  }

  /**
   * @throws IllegalArgumentException if there is no such entry
   */
  public Platform platform(AddresseeId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no platform " + id.value()));
  }

  /**
   * The platform of a host: of the longest host name that it equals or lies under.
   *
   * @param host in the ASCII form that addresses are compared by
   */
  public Optional<Platform> byHost(String host) {
    String rest = normal(host);
    while (true) {
      Platform platform = hosts.get(rest);
      if (platform != null) {
        return Optional.of(platform);
      }
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      rest = rest.substring(dot + 1);
    }
  }

  /** The parameters to leave out when addresses on this host are compared. */
  public Set<String> tracking(String host) {
    return byHost(host).map(Platform::tracking).orElse(Set.of());
  }

  /** The form of a host to compare by: another one where an entry joins them, else the same. */
  public String joinedHost(String host) {
    String name = normal(host);
    return joined.getOrDefault(name, name);
  }

  private static String normal(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Everything a platform's own pages say, for the caseworker, in the order of the pack. */
  public List<PlatformRule> allRules(AddresseeId platform) {
    return rules.stream().filter(rule -> rule.platform().equals(platform)).toList();
  }

  /** The rules a letter may quote, at most two, for items that may be real or manipulated. */
  public List<PlatformRule> rules(AddresseeId platform) {
    return rules(platform, EnumSet.of(REAL, MANIPULATED));
  }

  /**
   * The rules a letter may quote, at most two: a ban of all nudity first, then what covers the
   * items. A passage that forbids outright goes before one that promises, one of today before an
   * old one, one for adults before one that names minors as well. They are not filtered by
   * verification: a letter takes verified ones only.
   *
   * @param items {@code REAL}, {@code MANIPULATED} or both
   */
  public List<PlatformRule> rules(AddresseeId platform, Set<PlatformRule.Covers> items) {
    return allRules(platform).stream()
        .filter(PlatformRule::isQuotable)
        .filter(rule -> rule.sites().isEmpty())
        .filter(
            rule ->
                rule.covers().contains(NUDITY)
                    || items.stream().anyMatch(item -> rule.covers().contains(item)))
        .sorted(
            Comparator.comparing((PlatformRule rule) -> !rule.covers().contains(NUDITY))
                .thenComparing(rule -> rule.promised().isPresent())
                .thenComparing(rule -> rule.covers().contains(MINORS))
                .thenComparing(rule -> rule.provenance().remark().isPresent()))
        .limit(QUOTED)
        .toList();
  }

  /** The hosts of all entries. */
  public Stream<String> hosts() {
    return hosts.keySet().stream();
  }
}
