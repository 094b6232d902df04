package tutela.packs.ui;

import java.util.List;
import java.util.Optional;

/** What the table of sources shows. */
final class SourcesModel {
  private List<Source> all = List.of();

  /** Which texts are shown. */
  enum Filter {
    ALL,
    TO_VERIFY
  }

  void load(List<Source> sources) {
    all = List.copyOf(sources);
  }

  int size() {
    return all.size();
  }

  long toVerify() {
    return all.stream().filter(Source::isToVerify).count();
  }

  long verified() {
    return all.stream().filter(source -> source.mark() == Mark.VERIFIED).count();
  }

  /**
   * @param kind all of them if absent
   */
  List<Source> rows(Optional<Source.Kind> kind, Filter filter, String typed) {
    return all.stream()
        .filter(source -> kind.map(k -> k == source.kind()).orElse(true))
        .filter(source -> filter == Filter.ALL || source.isToVerify())
        .filter(source -> source.matches(typed))
        .toList();
  }
}
