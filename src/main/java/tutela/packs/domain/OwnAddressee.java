package tutela.packs.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;

/**
 * An addressee that the office added, or its correction of one of the packs, which then has that
 * one's id.
 *
 * @param name that stands on the envelope
 * @param hosts in ASCII form
 * @param country two capitals; empty for Belgium
 * @param lines of the envelope between name and country
 * @param tracking parameters that do not tell one address on its hosts from another
 * @param addedAt when it was last changed: what was confirmed before says nothing of it
 */
public record OwnAddressee(
    AddresseeId id,
    String name,
    List<String> hosts,
    String country,
    List<String> lines,
    String email,
    String form,
    Language language,
    Set<String> tracking,
    String addedBy,
    Instant addedAt) {
  public OwnAddressee {
    hosts = List.copyOf(hosts);
    lines = List.copyOf(lines);
    tracking = Set.copyOf(tracking);
  }

  /** Of a draft without problems. */
  public static OwnAddressee of(AddresseeId id, ContactDraft draft, String by, Instant at) {
    return new OwnAddressee(
        id,
        draft.name(),
        draft.hostNames(),
        draft.country(),
        draft.filledLines(),
        draft.email(),
        draft.form(),
        draft.language(),
        draft.trackingNames(),
        by,
        at);
  }

  /** Whether a host is one of its own or lies under one. */
  public boolean hasHost(String host) {
    return hosts.stream().anyMatch(own -> HostName.lies(host, own));
  }
}
