package tutela.storage.pages;

/**
 * Authenticated encryption of one page, as the page file needs it. Must be safe under concurrent
 * use. A sealed box is nonce, ciphertext and tag in one piece, {@link #OVERHEAD} bytes longer than
 * what it holds.
 */
public interface PageCipher {
  /** Bytes that a sealed box is longer than its content: 12 of nonce and 16 of tag. */
  int OVERHEAD = 28;

  /**
   * Seals under a fresh random nonce of 96 bits.
   *
   * @param label authenticated, not stored in the box
   */
  void seal(byte[] label, byte[] plain, int offset, int length, byte[] box, int boxOffset);

  /**
   * Opens a box straight into its target.
   *
   * @param length of the content, without {@link #OVERHEAD}
   * @return false if the box is not authentic under this label; the target then holds nothing of it
   */
  boolean open(byte[] label, byte[] box, int boxOffset, int length, byte[] plain, int offset);
}
