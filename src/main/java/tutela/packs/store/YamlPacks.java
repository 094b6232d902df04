package tutela.packs.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.PackSource;
import tutela.packs.domain.PackNode;

/** Packs as YAML 1.2 files that ship with the program. */
public final class YamlPacks implements PackSource {
  @Override
  public PackNode read(String name) {
    String file = name + ".yaml";
    try (InputStream in = YamlPacks.class.getResourceAsStream("/tutela/packs/" + file)) {
      if (in == null) {
        throw new PackInvalid(file + ": no such pack");
      }
      return parse(file, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new PackInvalid(file + ": cannot be read");
    }
  }

  /**
   * @param file name to show in messages
   */
  public static PackNode parse(String file, String yaml) {
    var settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0) // a few of them in each other never end
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(yaml);
      return convert(file, root.orElseThrow(() -> new PackInvalid(file + ": is empty")));
    } catch (MarkedYamlEngineException e) {
      String place =
          e.getProblemMark()
              .map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
              .orElse("");
      throw new PackInvalid(file + place + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new PackInvalid(file + ": " + e.getMessage());
    }
  }

  private static PackNode convert(String file, Node node) {
    String place =
        file
            + node.getStartMark()
                .map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                .orElse("");
    return switch (node) {
      case ScalarNode scalar -> PackNode.text(place, scalar.getValue());
      case SequenceNode sequence -> {
        List<PackNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(convert(file, item)));
        yield PackNode.list(place, items);
      }
      case MappingNode mapping -> {
        Map<String, PackNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          PackNode key = convert(file, tuple.getKeyNode());
          if (entries.put(key.text(), convert(file, tuple.getValueNode())) != null) {
            throw key.invalid("'" + key.text() + "' stands here twice");
          }
        }
        yield PackNode.map(place, entries);
      }
      default -> throw new PackInvalid(place + ": only texts, lists and maps are expected");
    };
  }
}
