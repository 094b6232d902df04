package tutela.kernel;

/**
 * Identity of a platform, host or other addressee: the id of its directory entry, or the words that
 * stand for one the directory does not know. They may name the person, so its text form is silent.
 */
public record AddresseeId(String value) {
  @Override
  public String toString() {
    return "AddresseeId";
  }
}
