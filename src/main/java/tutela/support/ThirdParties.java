package tutela.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.packs.PackSource;
import tutela.packs.domain.PackNode;
import tutela.support.domain.ThirdParty;

/** The parts of the program that others wrote, with their licences. */
public final class ThirdParties {
  private final PackSource source;
  private final Shipped shipped;

  public ThirdParties(PackSource source, Shipped shipped) {
    this.source = source;
    this.shipped = shipped;
  }

  /** Java and JavaFX first, then all others by name. Reads files: never on the FX thread. */
  public List<ThirdParty> all() {
    return source.read("third-parties").items(this::read).stream()
        .sorted(
            Comparator.comparing((ThirdParty each) -> each.module().isEmpty())
                .thenComparing(each -> each.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The whole text of its licence. Reads files: never on the FX thread. */
  public String text(ThirdParty of) {
    Set<String> parts = new LinkedHashSet<>(); // jar files of one maker bring the same text
    parts.add(of.copyright());
    for (String artifact : of.artifacts()) {
      of.inJar().forEach(path -> parts.add(shipped.inJar(artifact, path)));
    }
    of.texts().forEach(file -> parts.add(shipped.licence(file)));
    if (of.module().filter("java.base"::equals).isPresent()) {
      shipped.ofJava().forEach(notice -> parts.add(notice.name() + "\n\n" + notice.text()));
    }
    return parts.stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private ThirdParty read(PackNode node) {
    node.only(
        "name",
        "version",
        "licence",
        "source",
        "copyright",
        "runtime",
        "artifacts",
        "fonts",
        "texts",
        "in");
    List<String> artifacts = list(node, "artifacts");
    Optional<String> module = node.find("runtime").map(PackNode::text);
    String version =
        node.find("version")
            .map(PackNode::text)
            .orElseGet(
                () ->
                    Stream.concat(
                            module.flatMap(shipped::versionOfModule).stream(),
                            module.isPresent()
                                ? Stream.empty()
                                : artifacts.stream()
                                    .map(shipped::versionOf)
                                    .flatMap(Optional::stream))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    return new ThirdParty(
        node.get("name").text(),
        version,
        node.get("licence").text(),
        node.get("source").text(),
        node.find("copyright").map(PackNode::text).orElse(""),
        module,
        artifacts,
        list(node, "fonts"),
        list(node, "texts"),
        list(node, "in"));
  }

  private static List<String> list(PackNode node, String key) {
    List<String> texts = new ArrayList<>();
    node.find(key).ifPresent(list -> texts.addAll(list.items(PackNode::text)));
    return List.copyOf(texts);
  }
}
