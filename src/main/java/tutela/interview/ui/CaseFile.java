package tutela.interview.ui;

import java.util.function.Function;
import java.util.function.Supplier;
import tutela.casefile.CaseService;
import tutela.casefile.DraftService;
import tutela.casefile.ElsewhereService;
import tutela.casefile.ItemService;
import tutela.casefile.MandateService;
import tutela.casefile.NoteService;
import tutela.interview.CallService;
import tutela.interview.ComparedAnswers;
import tutela.interview.EarlierWords;
import tutela.interview.InterviewService;
import tutela.interview.OtherVoices;
import tutela.kernel.AddresseeId;

/**
 * What the screens of the conversation use of the open case file; never on the FX thread.
 *
 * @param who unlocked, and speaks
 * @param addresseeName the name of an addressee or host
 */
public record CaseFile(
    InterviewService interview,
    EarlierWords earlierWords,
    OtherVoices voices,
    CallService calls,
    CaseService cases,
    NoteService notes,
    DraftService drafts,
    ItemService items,
    MandateService mandates,
    ElsewhereService elsewhere,
    ComparedAnswers compared,
    Supplier<String> who,
    Function<AddresseeId, String> addresseeName) {}
