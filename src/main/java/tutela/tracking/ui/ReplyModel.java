package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.DraftService;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplyKind;

/** A reply being taken down, and its form as kept between two looks at it. */
final class ReplyModel {
  private List<Notice> notices = List.of();
  private List<ContentItem> items = List.of();
  private final Set<ReplyKind> kinds = EnumSet.noneOf(ReplyKind.class);
  private final Map<ItemId, Claim> claims = new LinkedHashMap<>();
  private Optional<Notice> notice = Optional.empty();
  private Optional<AttachmentId> original = Optional.empty();

  /** Where it is kept meanwhile. */
  static DraftService.Form form(CaseId id) {
    return DraftService.Form.of(id, "reply");
  }

  void load(List<Notice> all, List<ContentItem> ofCase, Map<String, String> draft) {
    notices = all;
    items = ofCase;
    kinds.clear();
    Arrays.stream(draft.getOrDefault("kinds", "").split(","))
        .filter(s -> !s.isEmpty())
        .map(ReplyKind::valueOf)
        .forEach(kinds::add);
    claims.clear();
    Arrays.stream(draft.getOrDefault("claims", "").split(","))
        .filter(s -> s.contains("="))
        .map(s -> s.split("="))
        .forEach(p -> claims.put(new ItemId(Long.parseLong(p[0])), Claim.valueOf(p[1])));
    original =
        Optional.ofNullable(draft.get("original"))
            .filter(s -> !s.isEmpty())
            .map(s -> new AttachmentId(Long.parseLong(s)));
    String id = draft.getOrDefault("notice", "");
    notice =
        notices.stream()
            .filter(n -> Long.toString(n.id().value()).equals(id))
            .findFirst()
            .or(() -> notices.isEmpty() ? Optional.empty() : Optional.of(notices.getLast()));
  }

  List<Notice> notices() {
    return notices;
  }

  Optional<Notice> notice() {
    return notice;
  }

  void answer(Notice chosen) {
    notice = Optional.of(chosen);
  }

  /** The items that the notice was about, in the order of their numbers. */
  List<ContentItem> items() {
    return notice
        .map(n -> items.stream().filter(i -> n.items().contains(i.id())).toList())
        .orElse(List.of());
  }

  /**
   * A kind ticked or no longer ticked. One that speaks of all publications alike is taken over for
   * those of which nothing else is said; it can be corrected one by one.
   */
  void says(ReplyKind kind, boolean ticked) {
    if (ticked) {
      kinds.add(kind);
    } else {
      kinds.remove(kind);
    }
    Claim ofAll =
        switch (kind) {
          case REMOVED -> Claim.REMOVED;
          case REFUSED -> Claim.REFUSED;
          case BLOCKED_REGIONALLY -> Claim.LIMITED;
          default -> Claim.NOTHING;
        };
    if (ofAll != Claim.NOTHING) {
      Claim from = ticked ? Claim.NOTHING : ofAll;
      Claim to = ticked ? ofAll : Claim.NOTHING;
      items().stream()
          .map(ContentItem::id)
          .filter(item -> claim(item) == from)
          .forEach(item -> claims.put(item, to));
    }
  }

  /** What a further passage shows: of what the reply says, what has no passage yet. */
  Evidence.Kind likely(List<Evidence> marked) {
    boolean refusalShown = marked.stream().anyMatch(e -> e.kind() == Evidence.Kind.REFUSAL);
    boolean demandShown = marked.stream().anyMatch(e -> e.kind() == Evidence.Kind.DEMAND);
    boolean demands = kinds.contains(ReplyKind.DEMANDS_DATA) && !demandShown;
    boolean refuses = kinds.contains(ReplyKind.REFUSED) && !refusalShown;
    return demands && !refuses ? Evidence.Kind.DEMAND : Evidence.Kind.REFUSAL;
  }

  Set<ReplyKind> kinds() {
    return kinds;
  }

  Claim claim(ItemId item) {
    return claims.getOrDefault(item, Claim.NOTHING);
  }

  void claim(ItemId item, Claim claim) {
    claims.put(item, claim);
  }

  Map<ItemId, Claim> claims() {
    Set<ItemId> shown = items().stream().map(ContentItem::id).collect(Collectors.toSet());
    return claims.entrySet().stream()
        .filter(e -> shown.contains(e.getKey()) && e.getValue() != Claim.NOTHING)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<AttachmentId> original() {
    return original;
  }

  void sealed(AttachmentId id) {
    original = Optional.of(id);
  }

  /** A notice whose ticket or reference stands in the text is what the reply answers. */
  Optional<Notice> match(String text, String caseReference) {
    return notices.reversed().stream()
        .filter(n -> !n.ticket().isEmpty() && text.contains(n.ticket()))
        .findFirst()
        .or(
            () ->
                notices.reversed().stream()
                    .filter(n -> text.contains(caseReference + "/L" + n.letterNumber()))
                    .findFirst());
  }

  String kindsText() {
    return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  String claimsText() {
    return claims.entrySet().stream()
        .map(e -> e.getKey().value() + "=" + e.getValue().name())
        .collect(Collectors.joining(","));
  }

  static String evidenceText(List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> e.start() + "-" + e.end() + "-" + e.kind().name())
        .collect(Collectors.joining(","));
  }

  static List<Evidence> evidence(String text) {
    List<Evidence> evidence = new ArrayList<>();
    for (String part : text.split(",")) {
      String[] p = part.split("-");
      if (p.length == 3) {
        evidence.add(
            new Evidence(
                Integer.parseInt(p[0]), Integer.parseInt(p[1]), Evidence.Kind.valueOf(p[2])));
      }
    }
    return evidence;
  }
}
