package tutela.storage;

import tutela.storage.pages.PageFile;

/**
 * What tells one moment of a store from another.
 *
 * @param pages of {@value PageFile#PAGE} bytes
 * @param seq number of the last entry in the journal
 * @param hash of that entry
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its number
public record StoreMoment(long pages, long seq, byte[] hash) {
  /** Bytes of a page. */
  public static final int PAGE = PageFile.PAGE;

  /** Bytes of a hash. */
  public static final int HASH = ChainKey.SIZE;
}
