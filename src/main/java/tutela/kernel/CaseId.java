package tutela.kernel;

/** Identity of a case inside one case file; says nothing outside it. */
public record CaseId(long value) {}
