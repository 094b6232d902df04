package tutela.kernel;

/** Identity of a letter inside one case file; says nothing outside it. */
public record LetterId(long value) {}
