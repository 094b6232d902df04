package tutela.packs.ui;

import java.util.List;
import java.util.Optional;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.OwnAddressee;
import tutela.packs.domain.Platform;
import tutela.packs.domain.PlatformRule;

/**
 * Everything that is known of one addressee.
 *
 * @param platform the entry of the packs
 * @param own what the office keeps of it
 * @param rules its own rules, all of them
 */
record Details(
    Addressee addressee,
    Optional<Platform> platform,
    Optional<OwnAddressee> own,
    List<PlatformRule> rules) {

  static Details of(DirectoryService directory, tutela.kernel.AddresseeId id) {
    Addressee addressee = directory.get(id);
    return new Details(
        addressee,
        directory.directory().find(addressee.id()),
        directory.own(addressee.id()),
        directory.allRules(addressee.id()));
  }
}
