package tutela.packs.domain;

/** One fact of a directory entry, with its own source: entries are put together from many pages. */
public record Cell<T>(T value, Provenance provenance) {
  public String source() {
    return provenance.source();
  }

  public Status status() {
    return provenance.status();
  }
}
