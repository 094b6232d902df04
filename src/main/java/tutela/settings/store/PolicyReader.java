package tutela.settings.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;
import tutela.settings.domain.PolicyFault;
import tutela.settings.domain.PolicyFault.Spot;
import tutela.settings.domain.Settings;

/**
 * Makes a policy of its text. Unlike a pack, which is whole or refused, it is read to its end: what
 * is sound counts, and everything else is a fault with its place.
 */
final class PolicyReader {
  /** What stands for the user in paths. */
  record Names(String home, String user) {}

  /** What is sound, and what is not. */
  record Read(Policy policy, List<PolicyFault> faults) {
    static final Read NOTHING = new Read(Policy.NONE, List.of());

    /** Nothing is known but that there is a policy. */
    static Read fault(PolicyFault fault) {
      return new Read(new Policy(Map.of(PolicyEntry.LONGEST_IDLE, SAFE_IDLE)), List.of(fault));
    }
  }

  /** Who limits the time and is misunderstood did not mean more than this. */
  private static final String SAFE_IDLE = Integer.toString(Settings.FIRST.lockMinutes());

  /** Entries lie two maps below the whole; there is room for a slip. */
  private static final int DEEPEST = 10;

  private final Names names;
  private final Map<PolicyEntry, String> values = new EnumMap<>(PolicyEntry.class);
  private final Set<PolicyEntry> wrong = EnumSet.noneOf(PolicyEntry.class);
  private final List<PolicyFault> faults = new ArrayList<>();

  PolicyReader(Names names) {
    this.names = names;
  }

  Read read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowNonScalarKeys(true) // to name their place
            .build();
    Optional<Node> root;
    try {
      Optional<PolicyFault> tooDeep = tooDeep(settings, text);
      if (tooDeep.isPresent()) {
        return Read.fault(tooDeep.get());
      }
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      return Read.fault(
          new PolicyFault(
              e.getProblemMark().map(PolicyReader::spot), "is not YAML: " + e.getProblem()));
    } catch (ReaderException e) {
      return Read.fault(
          new PolicyFault(
              Optional.of(spot(text, e.getPosition())), "a sign that YAML does not allow"));
    } catch (YamlEngineException
        | IllegalArgumentException e) { // a sign beyond all signs: \\UFFFFFFFF
      return Read.fault(new PolicyFault(Optional.empty(), "cannot be read as YAML"));
    }
    root.ifPresent(node -> map("", node));
    wrong.forEach(values::remove);
    if (wrong.contains(PolicyEntry.LONGEST_IDLE)) {
      values.put(PolicyEntry.LONGEST_IDLE, SAFE_IDLE);
    }
    faults.sort(
        Comparator.comparing(
            f -> f.spot().orElseThrow(),
            Comparator.comparing(Spot::line).thenComparing(Spot::column)));
    return new Read(new Policy(values), faults);
  }

  /** Who composes YAML goes into it as deep as it goes, and falls where that is too deep. */
  private static Optional<PolicyFault> tooDeep(LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST) {
        return Optional.of(
            new PolicyFault(
                event.getStartMark().map(PolicyReader::spot), "lies deeper than any entry"));
      }
    }
    return Optional.empty();
  }

  private static Spot spot(Mark mark) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Where an offset lies. */
  static Spot spot(String text, int offset) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Spot(line, before.length() - before.lastIndexOf('\n'));
  }

  /**
   * @param path of the map with a full stop at its end; empty = the whole file
   */
  private void map(String path, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      groupIsWrong(path, node);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        fault(tuple.getKeyNode(), "a key is expected here; known are " + known(path));
        continue;
      }
      String key = path + keyNode.getValue();
      List<PolicyEntry> meant = meant(key);
      if (meant.isEmpty()) {
        fault(keyNode, "'" + keyNode.getValue() + "' is not known here; known are " + known(path));
      } else if (!seen.add(key)) {
        wrong.addAll(meant);
        fault(keyNode, "'" + keyNode.getValue() + "' stands here twice; none of them counts");
      } else if (meant.getFirst().key().equals(key)) {
        value(meant.getFirst(), tuple.getValueNode());
      } else {
        map(key + ".", tuple.getValueNode());
      }
    }
  }

  /** The entry with this key, or all that lie below it. */
  private static List<PolicyEntry> meant(String key) {
    return Arrays.stream(PolicyEntry.values())
        .filter(entry -> (entry.key() + ".").startsWith(key + "."))
        .toList();
  }

  private static String known(String path) {
    return Arrays.stream(PolicyEntry.values())
        .filter(entry -> entry.key().startsWith(path))
        .map(entry -> entry.key().substring(path.length()).split("\\.", 2)[0])
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void groupIsWrong(String path, Node node) {
    if (path.isEmpty()) {
      wrong.add(PolicyEntry.LONGEST_IDLE);
    }
    fault(node, "entries with their keys are expected here; known are " + known(path));
  }

  private void value(PolicyEntry entry, Node node) {
    Optional<String> value =
        switch (entry.kind()) {
          case LANGUAGES -> list(node);
          case FOLDER -> scalar(node).map(this::named).filter(PolicyReader::isWhole);
          default -> scalar(node);
        };
    if (value.filter(entry::allows).isPresent()) {
      values.put(entry, value.get());
    } else {
      wrong.add(entry);
      fault(node, "'" + entry.key() + "' is " + entry.allowed());
    }
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue().strip())
        : Optional.empty();
  }

  private static Optional<String> list(Node node) {
    return node instanceof SequenceNode sequence
            && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)
        ? Optional.of(
            sequence.getValue().stream()
                .map(item -> ((ScalarNode) item).getValue())
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private String named(String folder) {
    return folder.replace("{home}", names.home()).replace("{user}", names.user());
  }

  /** A bracket that is left is a slip: all users would share the folder of that name. */
  private static boolean isWhole(String folder) {
    try {
      return !folder.contains("{") && Path.of(folder).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void fault(Node node, String what) {
    faults.add(new PolicyFault(node.getStartMark().map(PolicyReader::spot), what));
  }
}
