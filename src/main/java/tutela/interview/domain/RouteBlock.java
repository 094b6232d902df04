package tutela.interview.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said and done on a route.
 *
 * @param remark the block is for the route with this remark; without it, for the route as such
 * @param closed each gate that is closed, with the reason shown in its place
 * @param opened what the route offers, with what it is
 * @param helpLines ids of the help lines shown, the first two large
 */
public record RouteBlock(
    Route route,
    Optional<AgeRoute.Remark> remark,
    Text title,
    Text note,
    Optional<Spoken> say,
    Map<Gate, Text> closed,
    Map<Opening, Text> opened,
    List<RouteTask> tasks,
    List<String> helpLines) {
  public RouteBlock {
    closed = copy(Gate.class, closed);
    opened = copy(Opening.class, opened);
    tasks = List.copyOf(tasks);
    helpLines = List.copyOf(helpLines);
  }

  private static <K extends Enum<K>> Map<K, Text> copy(Class<K> type, Map<K, Text> texts) {
    Map<K, Text> copy = new EnumMap<>(type);
    copy.putAll(texts);
    return java.util.Collections.unmodifiableMap(copy);
  }
}
