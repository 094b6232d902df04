package tutela.interview;

import java.util.HashSet;
import java.util.Set;
import tutela.packs.domain.PackNode;

/** The ids given so far where none may stand twice. */
final class Ids {
  private final Set<String> taken = new HashSet<>();

  String fresh(PackNode node) {
    if (node.text().isBlank()) {
      throw node.invalid("an id is missing here");
    }
    if (!taken.add(node.text())) {
      throw node.invalid("'" + node.text() + "' is taken already");
    }
    return node.text();
  }

  boolean contains(String id) {
    return taken.contains(id);
  }
}
