package tutela.interview.domain;

import java.util.Optional;

/** What follows an answer: words to say, and a note to the caseworker. */
public record FollowUp(Condition when, Optional<Spoken> say, Optional<Text> note) {}
