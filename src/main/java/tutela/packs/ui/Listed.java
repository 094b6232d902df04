package tutela.packs.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tutela.kernel.AddresseeId;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.HostName;
import tutela.packs.domain.OwnAddressee;
import tutela.packs.domain.Platform;

/**
 * An addressee as the list of the directory knows it.
 *
 * @param hosts of the packs and of the office
 * @param kept who keeps the entry
 */
record Listed(Addressee addressee, List<String> hosts, Kept kept) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** Where an entry comes from. */
  enum Kept {
    PACK,
    OFFICE,
    /** Nothing but a name that stands in a case. */
    NOWHERE
  }

  /**
   * All entries, and the wanted one if it has no entry.
   *
   * @param practice whether invented entries are shown
   */
  static List<Listed> all(
      DirectoryService directory, Platform.Origin practice, Optional<AddresseeId> wanted) {
    List<Listed> found = new ArrayList<>();
    directory.all(practice).forEach(entry -> found.add(of(directory, entry)));
    wanted
        .map(directory::get)
        .filter(entry -> found.stream().noneMatch(l -> l.addressee().id().equals(entry.id())))
        .ifPresent(entry -> found.add(of(directory, entry)));
    return found;
  }

  private static Listed of(DirectoryService directory, Addressee entry) {
    Optional<Platform> packed = directory.directory().find(entry.id());
    Optional<OwnAddressee> own = directory.own(entry.id());
    List<String> hosts = new ArrayList<>(packed.map(Platform::hostNames).orElse(List.of()));
    own.ifPresent(o -> hosts.addAll(o.hosts()));
    Kept kept = own.isPresent() ? Kept.OFFICE : packed.isPresent() ? Kept.PACK : Kept.NOWHERE;
    return new Listed(entry, hosts, kept);
  }

  /** Whether what was typed means it: part of a name, of a host, or an address on one. */
  boolean matches(String typed) {
    String wanted = folded(typed);
    return wanted.isEmpty()
        || folded(addressee.name()).contains(wanted)
        || folded(addressee.entity()).contains(wanted)
        || addressee.id().value().contains(wanted)
        || hosts.stream().anyMatch(host -> host.contains(wanted))
        || HostName.read(typed).filter(this::hasHost).isPresent();
  }

  private boolean hasHost(String host) {
    return hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
