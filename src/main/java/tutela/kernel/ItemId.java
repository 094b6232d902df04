package tutela.kernel;

/** Identity of a content item inside one case file; says nothing outside it. */
public record ItemId(long value) {}
