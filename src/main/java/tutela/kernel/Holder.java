package tutela.kernel;

/**
 * Who works in a folder, as the operating system calls them; nothing of a case.
 *
 * @param user name of the account
 * @param machine name of the computer
 */
public record Holder(String user, String machine) {}
