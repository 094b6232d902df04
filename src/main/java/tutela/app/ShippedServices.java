package tutela.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.interview.Contacts;
import tutela.packs.domain.Directory;
import tutela.packs.domain.Platform;

/**
 * Services by the directory as shipped: by what the office adds to it, earlier answers would read
 * otherwise than they were compared.
 */
final class ShippedServices implements Contacts.Services {
  /** Between the names of one service, in the directory. */
  private static final String BETWEEN = "[(),/]";

  private final Directory directory;
  private final Map<String, String> names = new HashMap<>();
  private final String edition;

  ShippedServices(Directory directory) {
    this.directory = directory;
    for (Platform platform : directory.platforms()) {
      String id = platform.id().value();
      names.put(key(id), id);
      for (String name : platform.name().split(BETWEEN)) {
        names.putIfAbsent(key(name), id);
      }
    }
    names.remove("");
    edition =
        directory.platforms().stream()
            .map(platform -> platform.id().value() + platform.name() + platform.hostNames())
            .collect(Collectors.joining());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<String> named(String name) {
    return Optional.ofNullable(names.get(key(name))).or(() -> ofHost(key(name)));
  }

  @Override
  public Optional<String> ofHost(String host) {
    return directory.byHost(host).map(platform -> platform.id().value());
  }

  @Override
  public Set<String> trackingOf(String host) {
    return directory.tracking(host);
  }

  @Override
  public String edition() {
    return edition;
  }
}
