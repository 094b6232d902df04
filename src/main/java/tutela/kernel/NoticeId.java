package tutela.kernel;

/** Identity of a notice inside one case file; says nothing outside it. */
public record NoticeId(long value) {}
