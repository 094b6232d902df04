package tutela.storage;

/** A keyed hash, as the journal and its anchor need it. Safe for concurrent use. */
public interface ChainKey {
  /** Bytes of a hash. */
  int SIZE = 32;

  byte[] mac(byte[] data);
}
