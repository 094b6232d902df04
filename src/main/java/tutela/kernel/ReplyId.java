package tutela.kernel;

/** Identity of a reply inside one case file; says nothing outside it. */
public record ReplyId(long value) {}
