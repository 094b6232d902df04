package tutela.interview.domain;

import java.util.Optional;

/**
 * Words for a moment rather than for a question: a pause, a silence.
 *
 * @param when the answers bring that moment about by themselves
 */
public record Phrase(String id, Text title, Spoken say, Optional<Condition> when) {}
