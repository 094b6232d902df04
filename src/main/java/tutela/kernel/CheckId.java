package tutela.kernel;

/** Identity of a check inside one case file; says nothing outside it. */
public record CheckId(long value) {}
