package tutela.packs.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tutela.kernel.Brussels;
import tutela.kernel.Language;
import tutela.packs.domain.FactsDating.Decides;

/** The law that letters, clocks and decisions rest on, by the ids that templates name. */
public final class LawBook {
  private final Map<String, Provision> provisions = new LinkedHashMap<>();
  private final Map<String, LawBundle> bundles = new LinkedHashMap<>();
  private final LocalDate formerTextSince;
  private final LocalDate currentTextSince;

  /**
   * @param formerTextSince first day of the text that the bundles call former
   * @param currentTextSince first day of the text that replaced it
   */
  public LawBook(
      List<Provision> provisions,
      List<LawBundle> bundles,
      LocalDate formerTextSince,
      LocalDate currentTextSince) {
    provisions.forEach(p -> this.provisions.put(p.id(), p));
    bundles.forEach(b -> this.bundles.put(b.id(), b));
    this.formerTextSince = formerTextSince;
    this.currentTextSince = currentTextSince;
  }

  /** All provisions, in the order of the pack. */
  public Collection<Provision> provisions() {
    return Collections.unmodifiableCollection(provisions.values());
  }

  public Collection<LawBundle> bundles() {
    return Collections.unmodifiableCollection(bundles.values());
  }

  /** The ids of provisions and bundles. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(provisions.keySet());
    ids.addAll(bundles.keySet());
    return ids;
  }

  public Optional<Provision> find(String id) {
    return Optional.ofNullable(provisions.get(id));
  }

  /**
   * @throws IllegalArgumentException if the pack has no such provision
   */
  public Provision provision(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no provision '" + id + "'"));
  }

  public Optional<LawBundle> bundle(String id) {
    return Optional.ofNullable(bundles.get(id));
  }

  /** How certain a provision or bundle is. */
  public Status status(String id) {
    return bundle(id).map(LawBundle::status).orElseGet(() -> provision(id).status());
  }

  /** Whether a letter can cite it. */
  public boolean isCitable(String id) {
    return bundles.containsKey(id) || find(id).map(Provision::isCitable).orElse(false);
  }

  /** The citation of a provision where its act was not cited before. */
  public String cite(String id, Language language) {
    return citation(id, provision(id).citation(), language);
  }

  /** The citation of a provision where the letter has cited its act before. */
  public String citeLater(String id, Language language) {
    Provision provision = provision(id);
    return provision.laterCitation().isEmpty()
        ? cite(id, language)
        : citation(id, provision.laterCitation(), language);
  }

  /** The citation of a bundle for facts of that period. */
  public String cite(String bundle, FactsPeriod period, Language language) {
    return bundle(bundle)
        .orElseThrow(() -> new IllegalArgumentException("no bundle '" + bundle + "'"))
        .cite(period, language);
  }

  private static String citation(String id, Map<Language, String> texts, Language language) {
    String text = texts.get(language);
    if (text == null) {
      throw new IllegalArgumentException("no letter cites '" + id + "'");
    }
    return text;
  }

  public LocalDate formerTextSince() {
    return formerTextSince;
  }

  /** The day of the change: facts of this day and later fall under the current text. */
  public LocalDate currentTextSince() {
    return currentTextSince;
  }

  /**
   * What an item's dates say about the law to cite. Last seen online before the change: the former
   * text. Published since: the current one. Everything else, also dates that contradict each other:
   * both. A person may decide otherwise.
   *
   * @param lastOnline the last check that found it online
   */
  public FactsDating dating(Published published, Optional<Instant> lastOnline) {
    boolean since = published.earliest().map(day -> !day.isBefore(currentTextSince)).orElse(false);
    boolean before = lastOnline.map(at -> isBefore(at, currentTextSince)).orElse(false);
    FactsPeriod period =
        before == since ? FactsPeriod.LASTING : before ? FactsPeriod.BEFORE : FactsPeriod.SINCE;
    boolean beforeFormer = lastOnline.map(at -> isBefore(at, formerTextSince)).orElse(false);
    return new FactsDating(period, beforeFormer ? Decides.LEGAL_SERVICE : Decides.OFFICE);
  }

  private static boolean isBefore(Instant at, LocalDate day) {
    return Brussels.date(at).isBefore(day);
  }
}
