package tutela.kernel;

/** Identity of a platform, host or other addressee: the id of its directory entry. */
public record AddresseeId(String value) {}
