package tutela.storage;

import java.io.IOException;

/** What takes the copy of a store; see {@link Database#copy}. */
public interface CopyTarget {
  /**
   * A copy begins. What was given before belongs to an attempt that failed and is void. No change
   * runs meanwhile.
   */
  void begin(StoreMoment moment) throws IOException;

  /**
   * The next pages of the copy, in their order.
   *
   * @param plain to be taken before returning
   * @param length bytes of it that count
   */
  void pages(byte[] plain, int length) throws IOException;
}
