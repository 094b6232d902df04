package tutela.kernel;

/** Identity of a attachment inside one case file; says nothing outside it. */
public record AttachmentId(long value) {}
