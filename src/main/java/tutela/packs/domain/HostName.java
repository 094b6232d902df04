package tutela.packs.domain;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The host that a typed or pasted text means, in the form that hosts are compared by. */
public final class HostName {
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

  private HostName() {}

  /** Reads a host name or a whole address; empty if it holds none. */
  public static Optional<String> read(String typed) {
    String rest = SCHEME.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    rest = rest.split("[/?#]", 2)[0];
    rest = rest.substring(rest.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    while (rest.endsWith(".")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToASCII(rest, ascii, info);
    String name = info.hasErrors() ? rest : ascii.toString();
    name = name.startsWith("www.") ? name.substring("www.".length()) : name;
    return HOST.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }

  /** Whether a host equals a name or lies under it. */
  static boolean lies(String host, String under) {
    return host.equals(under) || host.endsWith("." + under);
  }
}
