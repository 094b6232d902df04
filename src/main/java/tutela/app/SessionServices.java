package tutela.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tutela.casefile.AttachmentService;
import tutela.casefile.CaseService;
import tutela.casefile.ComparedItems;
import tutela.casefile.DraftService;
import tutela.casefile.ElsewhereService;
import tutela.casefile.ItemService;
import tutela.casefile.LastPlaceService;
import tutela.casefile.MandateService;
import tutela.casefile.NoteService;
import tutela.casefile.TableService;
import tutela.casefile.store.JdbiAttachmentStore;
import tutela.casefile.store.JdbiCaseStore;
import tutela.casefile.store.JdbiDraftStore;
import tutela.casefile.store.JdbiElsewhereStore;
import tutela.casefile.store.JdbiItemStore;
import tutela.casefile.store.JdbiLastPlaceStore;
import tutela.casefile.store.JdbiMandateStore;
import tutela.casefile.store.JdbiNoteStore;
import tutela.casefile.table.TableFiles;
import tutela.interview.CallService;
import tutela.interview.ComparedAnswers;
import tutela.interview.Contacts;
import tutela.interview.EarlierWords;
import tutela.interview.InterviewService;
import tutela.interview.NeverUsed;
import tutela.interview.OtherVoices;
import tutela.interview.VersionReader;
import tutela.interview.VersionService;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Gate;
import tutela.interview.store.JdbiInterviewStore;
import tutela.interview.store.JdbiStatementStore;
import tutela.interview.store.JdbiVersionStore;
import tutela.interview.store.ShippedPack;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.letters.ConsentService;
import tutela.letters.LetterPapers;
import tutela.letters.LetterService;
import tutela.letters.domain.Composer;
import tutela.letters.domain.TemplateBook;
import tutela.letters.store.JdbiLetterStore;
import tutela.packs.DirectoryService;
import tutela.packs.Packs;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;
import tutela.packs.store.JdbiDirectoryStore;
import tutela.packs.store.YamlPacks;
import tutela.settings.OfficeService;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;
import tutela.settings.store.JdbiOfficeStore;
import tutela.storage.Database;
import tutela.tracking.ClosingService;
import tutela.tracking.DeskService;
import tutela.tracking.NoticeService;
import tutela.tracking.ReplyService;
import tutela.tracking.Sent;
import tutela.tracking.store.JdbiClosingStore;
import tutela.tracking.store.JdbiDeskStore;
import tutela.tracking.store.JdbiNoticeStore;
import tutela.tracking.store.JdbiReplyStore;
import tutela.vault.CareService;
import tutela.vault.OpenVault;
import tutela.vault.SlotService;
import tutela.vault.store.JdbiSlotStore;

/** The use cases over one open case file, in the order in which they build on each other. */
public final class SessionServices {
  public final OfficeService office;
  public final SlotService slots;

  /** Who unlocked: the author of what is kept. The signatory of letters is the office's. */
  public final Supplier<String> who;

  public final CareService care;
  public final DirectoryService directory;
  public final CaseService cases;
  public final ItemService items;
  public final TableService tables;
  public final AttachmentService attachments;
  public final MandateService mandates;
  public final NoteService notes;
  public final DraftService drafts;
  public final LastPlaceService lastPlace;
  public final InterviewService interview;
  public final VersionService versions;
  public final EarlierWords earlierWords;
  public final OtherVoices voices;
  public final CallService calls;
  public final ComparedAnswers compared;
  public final ElsewhereService elsewhere;
  public final NoticeService notices;
  public final ReplyService replies;
  public final DeskService desk;
  public final ClosingService closing;
  public final LetterService letters;
  public final ConsentService consents;
  public final Helplines helplines;
  public final LetterPapers papers;

  /**
   * @param policy lies over what the office says of itself
   * @param screen language in which reasons are given
   */
  public SessionServices(
      OpenVault vault,
      Policy policy,
      Packs packs,
      Definition shipped,
      TemplateBook templates,
      LetterPapers papers,
      Supplier<Language> screen,
      Clock clock) {
    Database database = vault.database();
    this.helplines = packs.helplines();
    this.papers = papers;
    office = new OfficeService(new JdbiOfficeStore(database), policy);
    Supplier<Office> here = office::office;
    slots = new SlotService(vault, new JdbiSlotStore(database), clock);
    care = new CareService(vault, clock);
    String opener = slots.actor("");
    who = () -> opener.isEmpty() ? here.get().caseworker() : opener;
    database.actAs(who.get());
    directory = new DirectoryService(packs, new JdbiDirectoryStore(database), who, clock);
    cases = new CaseService(new JdbiCaseStore(database), here, who, clock);
    JdbiInterviewStore said = new JdbiInterviewStore(database);
    versions =
        new VersionService(
            new JdbiVersionStore(database),
            shipped,
            new ShippedPack(YamlPacks::parse),
            reader(packs),
            who,
            clock);
    earlierWords = new EarlierWords(said, versions);
    Definition definition = versions.now().definition();
    JdbiItemStore itemStore = new JdbiItemStore(database);
    items = new ItemService(itemStore, hosts(directory), looks(definition, said), who, clock);
    tables = new TableService(new TableFiles(), items, clock);
    Contacts contacts = new Contacts(new ShippedServices(packs.directory()));
    compared = new ComparedAnswers(definition, said, contacts);
    elsewhere =
        new ElsewhereService(
            new JdbiElsewhereStore(
                database,
                value -> vault.mac("elsewhere", value),
                List.of(new ComparedItems(itemStore), compared)));
    attachments = new AttachmentService(new JdbiAttachmentStore(database), clock);
    mandates = new MandateService(new JdbiMandateStore(database), clock);
    notes = new NoteService(new JdbiNoteStore(database), who, clock);
    drafts = new DraftService(new JdbiDraftStore(database));
    lastPlace = new LastPlaceService(new JdbiLastPlaceStore(database), clock);
    desk = new DeskService(new JdbiDeskStore(database, here), here, clock);
    closing = new ClosingService(new JdbiClosingStore(database), desk, here, who, clock);
    interview =
        new InterviewService(
            definition,
            earlierWords::identifying,
            said,
            cases,
            items,
            mandates,
            desk::appoint,
            new NeverUsed(definition, contacts),
            clock);
    voices = new OtherVoices(definition, new JdbiStatementStore(database), clock);
    calls = new CallService(definition, said, said, notes, desk::appoint, clock);
    notices = new NoticeService(new JdbiNoticeStore(database), clock);
    JdbiReplyStore replyStore = new JdbiReplyStore(database);
    replies = new ReplyService(replyStore, clock);
    letters =
        new LetterService(
            new JdbiLetterStore(database),
            new Composer(templates, packs.law()),
            papers,
            directory,
            cases,
            items,
            mandates,
            interview,
            attachments,
            new Sent(cases, notices, replyStore),
            here,
            who,
            screen,
            clock);
    consents = new ConsentService(cases, mandates, interview, papers, here);
  }

  /** Reads an interview that was written outside the program. */
  static VersionReader reader(Packs packs) {
    return new VersionReader(
        YamlPacks::parse,
        packs.helplines().all().stream().map(Helpline::id).collect(Collectors.toSet()));
  }

  private static ItemService.Looks looks(Definition definition, InterviewService.Store said) {
    return id -> new Facts(definition, said.answers(id)).route().closed().contains(Gate.CHECKS);
  }

  private static ItemService.Hosts hosts(DirectoryService directory) {
    return new ItemService.Hosts() {
      @Override
      public Optional<AddresseeId> platformOf(String host) {
        return directory.platformOf(host);
      }

      @Override
      public Set<String> trackingOf(String host) {
        return directory.trackingOf(host);
      }
    };
  }
}
