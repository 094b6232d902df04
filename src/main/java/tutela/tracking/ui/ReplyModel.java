package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.casefile.DraftService;
import tutela.casefile.domain.CanonicalUrl;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;

/** A reply being taken down, and its form as kept between two looks at it. */
final class ReplyModel {
  /** A mail program may have put one that does not break in the place of the usual one. */
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

  private List<ReplySource> sources = List.of();
  private List<ContentItem> items = List.of();
  private final Set<ReplyKind> kinds = EnumSet.noneOf(ReplyKind.class);
  private final Map<ItemId, Claim> claims = new LinkedHashMap<>();
  private Optional<ReplySource> source = Optional.empty();
  private Optional<AttachmentId> original = Optional.empty();

  /** Where it is kept meanwhile. */
  static DraftService.Form form(CaseId id) {
    return DraftService.Form.of(id, "reply");
  }

  /**
   * @param all who can have written, what we sent first
   */
  void load(List<ReplySource> all, List<ContentItem> ofCase, Map<String, String> draft) {
    sources = all;
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
    String key = draft.getOrDefault("notice", "");
    source = sources.stream().filter(s -> key(s).equals(key)).findFirst().or(this::likely);
  }

  /** What was sent last; where nothing was sent, the only one there is. */
  private Optional<ReplySource> likely() {
    Optional<ReplySource> sent = sent().findFirst();
    return sent.isEmpty() && sources.size() == 1 ? Optional.of(sources.getFirst()) : sent;
  }

  private Stream<ReplySource> sent() {
    return sources.reversed().stream().filter(s -> s.notice().isPresent());
  }

  /** How a source is kept with the form. */
  static String key(ReplySource source) {
    return source
        .notice()
        .map(n -> Long.toString(n.id().value()))
        .orElseGet(() -> "of " + source.addressee().value());
  }

  List<ReplySource> sources() {
    return sources;
  }

  Optional<ReplySource> source() {
    return source;
  }

  void answer(ReplySource chosen) {
    source = Optional.of(chosen);
  }

  /** The items that it can speak of, in the order of their numbers. */
  List<ContentItem> items() {
    return source.map(s -> items.stream().filter(i -> isAbout(s, i)).toList()).orElse(List.of());
  }

  private static boolean isAbout(ReplySource source, ContentItem item) {
    return source
        .notice()
        .map(n -> n.items().contains(item.id()))
        .orElseGet(() -> item.platform().equals(source.addressee()));
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

  /**
   * A notice whose ticket or reference stands in the message is what it answers; else what was sent
   * last to the addressee on whose site the sender has its mailbox, or the site itself.
   *
   * @param host of the sender's mailbox
   */
  Optional<ReplySource> match(String text, String caseReference, String host) {
    String plain = HYPHENS.matcher(text).replaceAll("-");
    return sent()
        .filter(s -> names(plain, s.notice().orElseThrow(), caseReference))
        .findFirst()
        .or(() -> sent().filter(s -> isAt(host, s)).findFirst())
        .or(() -> sources.stream().filter(s -> isAt(host, s)).findFirst());
  }

  private static boolean names(String text, Notice notice, String caseReference) {
    return (!notice.ticket().isEmpty() && text.contains(notice.ticket()))
        || text.contains(caseReference + "/L" + notice.letterNumber());
  }

  private boolean isAt(String host, ReplySource source) {
    return items.stream()
        .filter(item -> item.hasUrl() && isAbout(source, item))
        .map(item -> CanonicalUrl.of(item.url(), any -> Set.of()).host())
        .anyMatch(site -> !site.isEmpty() && ("." + host).endsWith("." + site));
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
