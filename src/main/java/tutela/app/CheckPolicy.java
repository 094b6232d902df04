package tutela.app;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tutela.kernel.Allowed;
import tutela.settings.domain.PolicyReport;

/**
 * {@code tutela --check-policy}: whether the administrator's policy is in order, and if not where.
 */
@Allowed("says what it found to who started it")
final class CheckPolicy {
  static final String OPTION = "--check-policy";

  private CheckPolicy() {}

  static boolean isAsked(String[] args) {
    return args.length > 0 && args[0].equals(OPTION);
  }

  /** Of the file that is named, or of the one in the policy's place. 0 if it is in order. */
  static int check(String[] args) {
    return check(args, Folders.ofThisSystem().policy(), System.out);
  }

  static int check(String[] args, Path usual, PrintStream out) {
    if (args.length > 2) {
      out.println("usage: tutela " + OPTION + " [file]");
      return 1;
    }
    boolean named = args.length == 2;
    try {
      return say(PolicyAtStart.source(named ? Path.of(args[1]) : usual).read(), named, out);
    } catch (InvalidPathException e) {
      out.println("this is no name of a file");
      return 1;
    }
  }

  private static int say(PolicyReport found, boolean named, PrintStream out) {
    if (!found.there()) {
      out.println(found.file() + ": there is no such file" + (named ? "" : ", so nothing is set"));
      return named ? 1 : 0;
    }
    found.faults().forEach(fault -> out.println(fault.in(found.file())));
    if (found.changeable()) {
      out.println(found.file() + ": warning: the account that runs this can change it");
    }
    if (found.faults().isEmpty()) {
      out.println(found.file() + ": in order");
    }
    out.println(found.policy().values().isEmpty() ? "nothing is set" : "in force:");
    found
        .policy()
        .values()
        .forEach((entry, value) -> out.println("  " + entry.key() + ": " + value));
    return found.faults().isEmpty() ? 0 : 1;
  }
}
