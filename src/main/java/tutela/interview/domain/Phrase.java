package tutela.interview.domain;

/** Words for a moment rather than for a question: a pause, a silence. */
public record Phrase(String id, Text title, Spoken say) {}
