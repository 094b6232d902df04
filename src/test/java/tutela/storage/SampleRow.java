package tutela.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Sha256;

/** A row as a feature would have it. */
public record SampleRow(
    CaseId caseId,
    @Nullable CaseId otherCase,
    AddresseeId addressee,
    Language language,
    Instant at,
    @Nullable Instant later,
    LocalDate onDay,
    Sha256 digest,
    Optional<String> remark,
    long number,
    boolean done) {}
