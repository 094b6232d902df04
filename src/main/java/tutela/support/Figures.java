package tutela.support;

import java.util.SortedMap;

/** How much there is in the case file, and never what. */
public interface Figures {
  /** Rows by table. */
  SortedMap<String, Long> rows();
}
