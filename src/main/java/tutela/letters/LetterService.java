package tutela.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tutela.casefile.AttachmentService;
import tutela.casefile.CaseService;
import tutela.casefile.ItemService;
import tutela.casefile.MandateService;
import tutela.casefile.domain.Attachment;
import tutela.interview.InterviewService;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.domain.Composer;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Decision;
import tutela.letters.domain.FileSearch;
import tutela.letters.domain.Guard;
import tutela.letters.domain.Letter;
import tutela.letters.domain.LetterFacts;
import tutela.letters.domain.LetterInput;
import tutela.letters.domain.Rung;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Platform;
import tutela.settings.domain.Office;

/** Drafts letters, watches over what they say, and freezes them. */
public final class LetterService {
  /** Where letters are kept. */
  public interface Store {
    List<Letter> of(CaseId caseId);

    Optional<Letter> find(LetterId id);

    Letter add(
        CaseId caseId,
        String template,
        Rung rung,
        AddresseeId addressee,
        String addresseeName,
        Language language,
        List<ItemId> items,
        Optional<LetterId> follows,
        Instant at);

    void readdress(
        LetterId id, CaseId caseId, AddresseeId addressee, String name, Language language);

    void setItems(LetterId id, CaseId caseId, List<ItemId> items);

    Map<String, String> own(LetterId id);

    void write(LetterId id, CaseId caseId, String place, String words);

    List<Decision> decisions(LetterId id);

    void decide(LetterId id, CaseId caseId, Decision decision);

    void freeze(LetterId id, CaseId caseId, Letter.Frozen frozen);

    /** Removes a draft; a final letter is never removed. */
    void discard(LetterId id, CaseId caseId);
  }

  /** Most signs of the reason for a decision. */
  public static final int LONGEST_REASON = 1_000;

  private static final int LONGEST_PASSAGE = 20_000;

  private final Store store;
  private final Composer composer;
  private final LetterPapers papers;
  private final DirectoryService directory;
  private final CaseService cases;
  private final ItemService items;
  private final MandateService mandates;
  private final InterviewService interview;
  private final FrozenFiles files;
  private final Correspondence correspondence;
  private final Beginning beginning;
  private final Supplier<Office> office;
  private final Supplier<String> by;
  private final Supplier<Language> screen;
  private final Clock clock;

  public LetterService(
      Store store,
      Composer composer,
      LetterPapers papers,
      DirectoryService directory,
      CaseService cases,
      ItemService items,
      MandateService mandates,
      InterviewService interview,
      AttachmentService attachments,
      Correspondence correspondence,
      Supplier<Office> office,
      Supplier<String> by,
      Supplier<Language> screen,
      Clock clock) {
    this.store = store;
    this.composer = composer;
    this.papers = papers;
    this.directory = directory;
    this.cases = cases;
    this.items = items;
    this.mandates = mandates;
    this.interview = interview;
    this.files = new FrozenFiles(attachments);
    this.correspondence = correspondence;
    this.beginning = new Beginning(store, directory, items, correspondence, clock);
    this.office = office;
    this.by = by;
    this.screen = screen;
    this.clock = clock;
  }

  public List<Letter> of(CaseId caseId) {
    return store.of(caseId);
  }

  public Letter get(LetterId id) {
    return store.find(id).orElseThrow();
  }

  /**
   * Begins a letter, or gives the draft there is for the same step and addressee.
   *
   * @param chosen items it is about; none = all of the addressee that are not seen removed
   * @throws AppFailure.Invalid {@code letter.no-template} for a step without one, {@code
   *     letter.no-items}, {@code letter.closed} on a way without letters
   */
  public Letter begin(CaseId caseId, Rung rung, AddresseeId addressee, List<ItemId> chosen) {
    return beginning.begin(caseId, facts(caseId), rung, addressee, chosen);
  }

  private LetterFacts facts(CaseId caseId) {
    return FactsForLetters.of(interview, caseId, screen.get(), Brussels.date(clock.instant()));
  }

  /** The letter as it would be printed now, with what is to be settled. */
  public Composition compose(LetterId id) {
    Letter letter = get(id);
    Set<ItemId> about = Set.copyOf(letter.items());
    return composer.compose(
        new LetterInput(
            letter,
            cases.get(letter.caseId()).reference(),
            office.get(),
            directory.get(letter.addressee()),
            directory.rules(letter.addressee()),
            items.of(letter.caseId()).stream().filter(i -> about.contains(i.id())).toList(),
            facts(letter.caseId()),
            mandates.of(letter.caseId()),
            store.own(id),
            store.decisions(id),
            correspondence.sentTo(letter.caseId(), letter.addressee()),
            clock.instant()));
  }

  /**
   * The pages as they will be printed.
   *
   * @throws AppFailure.Invalid {@code paper-signs-missing}, {@code paper-addressee-lines} where no
   *     page can be made of it
   */
  public byte[] preview(Composition composition) {
    return papers.letter(composition);
  }

  /** The pages marked as a draft, for somebody else to read. */
  public byte[] proof(LetterId id) {
    return papers.proof(compose(id));
  }

  /**
   * An addressee to whom something could be written now.
   *
   * @param items publications of the case with it that are not seen removed
   */
  public record Possible(AddresseeId addressee, String name, int items, Rung next) {}

  /**
   * To whom something could be written, and which step that would be: a request about what was
   * never asked, a reminder about what was asked once. Nobody who has a draft.
   */
  public List<Possible> possible(CaseId caseId) {
    return whyClosed(caseId).isPresent() ? List.of() : beginning.possible(caseId);
  }

  /** Why no letter leaves in a case, in words; empty = letters may. */
  public Optional<String> whyClosed(CaseId caseId) {
    return facts(caseId).closed();
  }

  /** Addressees to choose from: those of the directory and those the office added. */
  public List<Addressee> addressees() {
    return directory.all(office.get().practice() ? Platform.Origin.INVENTED : Platform.Origin.REAL);
  }

  public Guard guard(CaseId caseId) {
    return new Guard(interview.identity(caseId));
  }

  /** The caseworker's own words and switches of a letter. */
  public Map<String, String> own(LetterId id) {
    return store.own(id);
  }

  /**
   * Keeps words of one's own; blank ones take the passage away.
   *
   * @throws AppFailure.Invalid {@code letter.passage-too-long}
   */
  public void write(LetterId id, String place, String words) {
    if (words.length() > LONGEST_PASSAGE) {
      throw new AppFailure.Invalid("letter.passage-too-long", "n", LONGEST_PASSAGE);
    }
    Letter letter = draft(id);
    if (!store.own(id).getOrDefault(place, "").equals(words)) {
      store.write(id, letter.caseId(), place, words);
    }
  }

  public void setLanguage(LetterId id, Language language) {
    Letter letter = draft(id);
    store.readdress(id, letter.caseId(), letter.addressee(), letter.addresseeName(), language);
  }

  public void setAddressee(LetterId id, AddresseeId addressee) {
    Letter letter = draft(id);
    Addressee entry = directory.get(addressee);
    store.readdress(id, letter.caseId(), addressee, entry.entity(), entry.letterLanguage());
  }

  /**
   * Records a decision about the letter with its reason and the name of who unlocked.
   *
   * @throws AppFailure.Invalid {@code letter.reason-missing}, {@code letter.reason-too-long}
   */
  public void decide(LetterId id, Decision.Kind kind, Set<String> subjects, String reason) {
    if (reason.isBlank()) {
      throw new AppFailure.Invalid("letter.reason-missing");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new AppFailure.Invalid("letter.reason-too-long", "n", LONGEST_REASON);
    }
    Letter letter = draft(id);
    for (String subject : subjects) {
      store.decide(
          id,
          letter.caseId(),
          new Decision(kind, subject, reason.strip(), by.get(), clock.instant()));
    }
  }

  public List<Decision> decisions(LetterId id) {
    return store.decisions(id);
  }

  private Letter draft(LetterId id) {
    Letter letter = get(id);
    if (letter.isFinal()) {
      throw new AppFailure.Invalid("letter.is-final");
    }
    return letter;
  }

  /**
   * Freezes text, file and lists of addresses. What the file tells is searched once more, its data
   * about itself and its name included.
   *
   * @throws AppFailure.Invalid {@code letter.not-ready} if something is still to be settled, {@code
   *     letter.file-names-her} if the file says more than the text did
   */
  public Letter finalise(LetterId id) {
    Letter letter = draft(id);
    Composition composition = compose(id);
    if (!composition.isReady()) {
      throw new AppFailure.Invalid("letter.not-ready", "n", composition.points().size());
    }
    byte[] pdf = papers.letter(composition);
    if (!inFile(letter, composition, pdf).isEmpty()) {
      throw new AppFailure.Invalid("letter.file-names-her");
    }
    CaseId caseId = letter.caseId();
    store.freeze(id, caseId, files.seal(caseId, composition, pdf, clock.instant()));
    return get(id);
  }

  /**
   * What the file would tell of her beyond the text: in the letterhead, the footer, its data about
   * itself. Each can be decided upon like a word of the text.
   */
  public List<Composition.Point.TextNames> inFile(LetterId id) {
    Letter letter = draft(id);
    Composition composition = compose(id);
    return inFile(letter, composition, papers.letter(composition));
  }

  private List<Composition.Point.TextNames> inFile(
      Letter letter, Composition composition, byte[] pdf) {
    return FileSearch.beyondTheText(
        guard(letter.caseId()),
        composition,
        papers.everythingIn(pdf) + "\n" + fileName(composition),
        store.decisions(letter.id()));
  }

  /** Reference of the letter, never a name. */
  public static String fileName(Composition composition) {
    return composition.reference().replace('/', '-') + ".pdf";
  }

  /** What stands in the e-mail that carries a final letter: its reference, never more. */
  public record Cover(String subject, String text, String fileName) {}

  public Cover cover(LetterId id) {
    Letter letter = get(id);
    String reference = letter.reference(cases.get(letter.caseId()).reference());
    return new Cover(
        reference,
        composer.mailText(letter.language(), reference),
        reference.replace('/', '-') + ".pdf");
  }

  /** The sealed file of a final letter, with its digest. */
  public Attachment finalFile(LetterId id) {
    return files.pdf(get(id));
  }

  /** The file of a final letter, as it was frozen. */
  public byte[] finalPdf(LetterId id) {
    return files.bytes(get(id), Letter.Frozen::pdf);
  }

  /** The addresses of a final letter, a line each, as they were frozen. */
  public byte[] finalList(LetterId id) {
    return files.bytes(get(id), Letter.Frozen::list);
  }

  /** The same with what had been seen by then. */
  public byte[] finalTable(LetterId id) {
    return files.bytes(get(id), Letter.Frozen::table);
  }

  public void discard(LetterId id) {
    Letter letter = draft(id);
    store.discard(id, letter.caseId());
  }
}
