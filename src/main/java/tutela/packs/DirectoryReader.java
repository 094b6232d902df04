package tutela.packs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.packs.domain.Cell;
import tutela.packs.domain.Channel;
import tutela.packs.domain.Country;
import tutela.packs.domain.Directory;
import tutela.packs.domain.Languages;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Platform;
import tutela.packs.domain.Platform.Addresses;
import tutela.packs.domain.Platform.Contact;
import tutela.packs.domain.Platform.Entity;
import tutela.packs.domain.Platform.Hosts;
import tutela.packs.domain.Platform.Origin;
import tutela.packs.domain.Platform.Tongues;
import tutela.packs.domain.PlatformKind;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.PostalAddress;
import tutela.packs.domain.Provenance;

/** Reads the directory: real addressees, those for practice, and their own rules. */
final class DirectoryReader {
  private final Map<String, Country> countries = new LinkedHashMap<>();
  private final Map<String, Platform> platforms = new LinkedHashMap<>();
  private final Set<String> hosts = new HashSet<>();

  private DirectoryReader() {}

  static Directory read(PackNode real, PackNode practice, PackNode rules) {
    return new DirectoryReader().directory(real, practice, rules);
  }

  private Directory directory(PackNode real, PackNode practice, PackNode rules) {
    real.only("gathered-on", "countries", "platforms");
    real.get("countries").entries().forEach((iso, node) -> countries.put(iso, country(iso, node)));
    add(real, Origin.REAL);
    practice.only("gathered-on", "invented", "platforms");
    if (!practice.get("invented").text().equals("true")) {
      throw practice.get("invented").invalid("a pack for practice says 'invented: true'");
    }
    add(practice, Origin.INVENTED);
    rules.only("gathered-on", "rules");
    LocalDate gatheredOn = rules.get("gathered-on").date();
    return new Directory(
        List.copyOf(platforms.values()), rules.get("rules").items(node -> rule(node, gatheredOn)));
  }

  private static Country country(String iso, PackNode node) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Languages.LETTERS) {
      names.put(language, node.get(language.code()).text());
    }
    node.only("town-line", "fr", "nl", "de", "en");
    return new Country(iso, node.get("town-line").oneOf(Country.TownLine.class), names);
  }

  private void add(PackNode pack, Origin origin) {
    LocalDate gatheredOn = pack.get("gathered-on").date();
    for (PackNode node : pack.get("platforms").items()) {
      Platform platform = platform(node, origin, gatheredOn);
      if (platforms.put(platform.id().value(), platform) != null) {
        throw node.get("id").invalid("'" + platform.id().value() + "' stands here twice");
      }
    }
  }

  private Platform platform(PackNode node, Origin origin, LocalDate gatheredOn) {
    node.only(
        "id",
        "name",
        "kind",
        "entity",
        "address",
        "hosts",
        "ncii",
        "dsa",
        "asks",
        "promise",
        "languages",
        "note",
        "tracking",
        "joined");
    Optional<Cell<Entity>> entity = cell(node, "entity", gatheredOn, this::entity, "name");
    Optional<String> addressee = entity.flatMap(cell -> cell.value().name());
    return new Platform(
        new AddresseeId(node.get("id").text()),
        node.get("name").text(),
        node.get("kind").oneOf(PlatformKind.class),
        origin,
        entity,
        cell(node, "address", gatheredOn, n -> addresses(n, addressee), "post"),
        cell(node, "hosts", gatheredOn, this::hosts, "words"),
        cell(node, "ncii", gatheredOn, DirectoryReader::contact, "channels"),
        cell(node, "dsa", gatheredOn, DirectoryReader::contact, "channels"),
        cell(node, "asks", gatheredOn, DirectoryReader::value),
        cell(node, "promise", gatheredOn, DirectoryReader::value),
        cell(node, "languages", gatheredOn, DirectoryReader::tongues, "letters"),
        cell(node, "note", gatheredOn, DirectoryReader::value),
        new LinkedHashSet<>(node.each("tracking", PackNode::text)),
        cell(node, "joined", gatheredOn, DirectoryReader::joined));
  }

  private static <T> Optional<Cell<T>> cell(
      PackNode platform,
      String key,
      LocalDate gatheredOn,
      Function<PackNode, T> reader,
      String... beside) {
    return platform
        .find(key)
        .map(
            node -> {
              String[] keys = Arrays.copyOf(beside, beside.length + 1);
              keys[beside.length] = "value";
              node.only(Provenance.keysAnd(keys));
              return new Cell<>(reader.apply(node), Provenance.read(node, gatheredOn));
            });
  }

  private static String value(PackNode cell) {
    PackNode value = cell.get("value");
    if (value.text().isBlank()) {
      throw value.invalid("an empty cell is left out");
    }
    return value.text();
  }

  private Entity entity(PackNode cell) {
    return new Entity(value(cell), cell.find("name").map(PackNode::text));
  }

  private Addresses addresses(PackNode cell, Optional<String> addressee) {
    return new Addresses(value(cell), cell.each("post", node -> post(node, addressee)));
  }

  private PostalAddress post(PackNode node, Optional<String> addressee) {
    node.only("of", "name", "attention", "street", "code", "town", "region", "country");
    PackNode iso = node.get("country");
    Country country = countries.get(iso.text());
    if (country == null) {
      throw iso.invalid("'" + iso.text() + "' is none of " + countries.keySet());
    }
    return new PostalAddress(
        node.get("of").oneOf(PostalAddress.Of.class),
        node.find("name").map(PackNode::text).or(() -> addressee),
        node.each("attention", PackNode::text),
        node.get("street").items(PackNode::text),
        node.find("code").map(PackNode::text),
        node.get("town").text(),
        node.find("region").map(PackNode::text),
        country);
  }

  private Hosts hosts(PackNode cell) {
    List<String> names = cell.get("value").items(this::host);
    return new Hosts(names, cell.find("words").map(PackNode::text));
  }

  private String host(PackNode node) {
    String name = node.text();
    if (!name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw node.invalid("a host name in lower case and ASCII form is expected here");
    }
    if (!hosts.add(name)) {
      throw node.invalid("'" + name + "' belongs to another entry already");
    }
    return name;
  }

  private static Contact contact(PackNode cell) {
    return new Contact(value(cell), cell.get("channels").items(DirectoryReader::channel));
  }

  private static Channel channel(PackNode node) {
    node.only("by", "at", "to", "note", "rank");
    Channel channel =
        new Channel(
            node.get("by").oneOf(Channel.By.class),
            node.find("at").map(PackNode::text),
            node.find("to").map(to -> to.oneOf(Channel.To.class)).orElse(Channel.To.ANYBODY),
            node.find("note").map(PackNode::text),
            node.find("rank")
                .map(rank -> OptionalInt.of(rank.number()))
                .orElseGet(OptionalInt::empty));
    if (channel.at().isEmpty() && channel.note().isEmpty()) {
      throw node.invalid("a channel has an address or at least words");
    }
    return channel;
  }

  private static Tongues tongues(PackNode cell) {
    Set<Language> letters = EnumSet.noneOf(Language.class);
    for (PackNode node : cell.get("letters").items()) {
      letters.add(language(node));
    }
    return new Tongues(value(cell), letters);
  }

  private static Language language(PackNode node) {
    return Languages.LETTERS.stream()
        .filter(language -> language.code().equals(node.text()))
        .findFirst()
        .orElseThrow(() -> node.invalid("a language is expected here: fr, nl, de or en"));
  }

  private static Map<String, String> joined(PackNode cell) {
    Map<String, String> joined = new LinkedHashMap<>();
    cell.get("value").entries().forEach((from, to) -> joined.put(from, to.text()));
    return Map.copyOf(joined);
  }

  private PlatformRule rule(PackNode node, LocalDate gatheredOn) {
    node.only(
        Provenance.keysAnd(
            "platform",
            "document",
            "section",
            "quote",
            "language",
            "link",
            "read-on",
            "covers",
            "promised",
            "sites"));
    PackNode id = node.get("platform");
    if (!platforms.containsKey(id.text())) {
      throw id.invalid("there is no platform '" + id.text() + "'");
    }
    List<PlatformRule.Covers> covers =
        node.get("covers").items(n -> n.oneOf(PlatformRule.Covers.class));
    if (covers.isEmpty()) {
      throw node.get("covers").invalid("what the quote covers is expected here");
    }
    return new PlatformRule(
        new AddresseeId(id.text()),
        node.get("document").text(),
        node.find("section").map(PackNode::text),
        node.get("quote").text(),
        language(node.get("language")),
        node.find("link").map(PackNode::text),
        node.get("read-on").date(),
        EnumSet.copyOf(covers),
        node.find("promised").map(PackNode::text),
        node.each("sites", n -> n.text().toLowerCase(Locale.ROOT)),
        Provenance.read(node, gatheredOn));
  }
}
