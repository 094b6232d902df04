package tutela.interview;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Opening;
import tutela.interview.domain.Route;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.RouteTask;
import tutela.interview.domain.Text;
import tutela.kernel.Kebab;
import tutela.packs.domain.PackNode;

/** Reads what each route of age closes, opens and asks to be done, with its reasons. */
final class RouteReader {
  private final Written written;

  RouteReader(Written written) {
    this.written = written;
  }

  List<RouteBlock> read(PackNode pack) {
    Map<String, PackNode> reasons = pack.get("reasons").entries();
    Map<String, PackNode> openings = pack.get("openings").entries();
    Map<String, Text> reasonTexts = new HashMap<>();
    reasons.forEach((id, text) -> reasonTexts.put(id, written.text(text)));
    Map<Opening, Text> openingTexts = new EnumMap<>(Opening.class);
    openings.forEach(
        (id, text) ->
            openingTexts.put(
                PackNode.text(text.place(), id).oneOf(Opening.class), written.text(text)));
    Set<String> used = new HashSet<>();
    Set<String> blocks = new HashSet<>();
    PackNode list = pack.get("routes");
    List<RouteBlock> read =
        list.items(node -> routeBlock(node, reasonTexts, openingTexts, used, blocks));
    for (Route route : Route.values()) {
      if (read.stream().noneMatch(b -> b.route() == route && b.remark().isEmpty())) {
        throw list.invalid("the route '" + Kebab.of(route) + "' is missing");
      }
    }
    reasons.forEach(
        (id, node) -> {
          if (!used.contains(id)) {
            throw node.invalid("no route gives the reason '" + id + "'");
          }
        });
    openings.forEach(
        (id, node) -> {
          if (!used.contains("opens " + id)) {
            throw node.invalid("no route opens '" + id + "'");
          }
        });
    return read;
  }

  private RouteBlock routeBlock(
      PackNode node,
      Map<String, Text> reasons,
      Map<Opening, Text> openings,
      Set<String> used,
      Set<String> blocks) {
    node.only(
        "route",
        "remark",
        "title",
        "note",
        "say",
        "say-young",
        "say-caller",
        "closes",
        "opens",
        "tasks",
        "help-lines");
    Route route = node.get("route").oneOf(Route.class);
    Optional<AgeRoute.Remark> remark = node.find("remark").map(r -> r.oneOf(AgeRoute.Remark.class));
    if (!blocks.add(route + " " + remark)) {
      throw node.invalid("this route stands here twice");
    }
    Map<Gate, Text> closed = new EnumMap<>(Gate.class);
    node.find("closes")
        .ifPresent(
            closes ->
                closes
                    .entries()
                    .forEach(
                        (gate, reason) -> {
                          Text text = reasons.get(reason.text());
                          if (text == null) {
                            throw reason.invalid("there is no reason '" + reason.text() + "'");
                          }
                          used.add(reason.text());
                          closed.put(PackNode.text(reason.place(), gate).oneOf(Gate.class), text);
                        }));
    Set<Gate> expected =
        remark
            .map(r -> new AgeRoute(route, Set.of(r)).closed())
            .map(gates -> without(gates, route.closed()))
            .orElse(route.closed());
    if (!closed.keySet().equals(expected)) {
      throw node.invalid(
          "this route closes "
              + names(expected)
              + ", reasons stand here for "
              + names(closed.keySet()));
    }
    Map<Opening, Text> opened = new EnumMap<>(Opening.class);
    for (PackNode item : node.find("opens").map(PackNode::items).orElse(List.of())) {
      Opening opening = item.oneOf(Opening.class);
      Text text = openings.get(opening);
      if (text == null) {
        throw item.invalid("'openings' says nothing of '" + item.text() + "'");
      }
      used.add("opens " + item.text());
      opened.put(opening, text);
    }
    Ids tasks = new Ids();
    return new RouteBlock(
        route,
        remark,
        written.text(node.get("title")),
        written.text(node.get("note")),
        written.spoken(node, "say"),
        closed,
        opened,
        node.each(
            "tasks",
            task -> {
              task.only("id", "fr", "nl", "de");
              return new RouteTask(tasks.fresh(task.get("id")), written.textAmong(task));
            }),
        node.each("help-lines", PackNode::text));
  }

  private static Set<Gate> without(Set<Gate> gates, Set<Gate> others) {
    Set<Gate> rest = new HashSet<>(gates);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> names(Set<Gate> gates) {
    Set<String> names = new TreeSet<>();
    gates.forEach(gate -> names.add(Kebab.of(gate)));
    return names;
  }
}
