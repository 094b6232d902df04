package tutela.interview.domain;

/** A row of the rail. */
public record Section(SectionId id, Text title) {}
