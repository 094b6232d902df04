package tutela.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.PackSource;
import tutela.packs.domain.PackNode;

/** The files of the interview as one pack: an index, and what the files say that it names. */
final class PackFiles {
  private static final String FOLDER = "interview/";

  private final PackSource packs;

  PackFiles(PackSource packs) {
    this.packs = packs;
  }

  /**
   * Lists under the same key are joined in the order of the files; every other key stands once.
   *
   * @throws PackInvalid with file, line and column of what is wrong
   */
  PackNode read() {
    PackNode index = packs.read(FOLDER + "index");
    Map<String, PackNode> whole = new LinkedHashMap<>(index.entries());
    whole.remove("files");
    Ids names = new Ids();
    for (PackNode file : index.get("files").items()) {
      packs
          .read(FOLDER + names.fresh(file))
          .entries()
          .forEach(
              (key, node) -> whole.merge(key, node, (first, more) -> joined(key, first, more)));
    }
    return PackNode.map(index.place(), whole);
  }

  private static PackNode joined(String key, PackNode first, PackNode more) {
    if (!first.isList() || !more.isList()) {
      throw more.invalid("'" + key + "' stands at " + first.place() + " already");
    }
    List<PackNode> items = new ArrayList<>(first.items());
    items.addAll(more.items());
    return PackNode.list(first.place(), items);
  }
}
