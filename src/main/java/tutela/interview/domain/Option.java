package tutela.interview.domain;

/** One of the answers to choose from. */
public record Option(String id, Text text, Level level, Condition shownIf) {}
