package tutela.casefile.domain;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which two addresses are compared; what was seen is kept, shown and printed as it is.
 * Scheme and host in lower case, http as https, host in ASCII (UTS 46), default port, final dot of
 * the host and leading {@code www.} dropped, percent-encoding in upper-case hex, parameters that
 * only track dropped. Path, its case, order and presence of other parameters, and the fragment
 * count: they may be what identifies the item. In doubt two stay two.
 *
 * @param text the form compared
 * @param host in ASCII, without {@code www.}; empty if there is none
 */
public record CanonicalUrl(String text, String host) {
  private static final Pattern FORM =
      Pattern.compile(
          "^(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:([^/?#@]*)@)?([^/?#:]*|\\[[^\\]]*\\])(?::(\\d*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$",
          Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "msclkid", "yclid", "igsh", "igshid", "mc_cid", "mc_eid",
          "_ga");
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

  /**
   * @param seen address as seen, with or without scheme
   * @param trackingOfHost parameters that the directory entry of a host names as tracking, in
   *     addition to those known everywhere
   */
  public static CanonicalUrl of(String seen, Function<String, Set<String>> trackingOfHost) {
    Matcher m = FORM.matcher(seen.strip());
    if (!m.matches()) {
      return new CanonicalUrl(seen.strip(), "");
    }
    String scheme = m.group(1) == null ? "https" : m.group(1).toLowerCase(Locale.ROOT);
    String web = scheme.equals("http") ? "https" : scheme;
    String host = ascii(m.group(3));
    String port = port(m.group(4), scheme);
    String query = query(m.group(6), trackingOfHost.apply(host));
    StringBuilder text = new StringBuilder(web).append("://");
    if (m.group(2) != null) {
      text.append(m.group(2)).append('@');
    }
    text.append(host).append(port).append(escapes(m.group(5)));
    if (!query.isEmpty()) {
      text.append('?').append(query);
    }
    if (m.group(7) != null) {
      text.append('#').append(escapes(m.group(7)));
    }
    return new CanonicalUrl(text.toString(), host);
  }

  /** A looser form: two items that share it may be the same, which is for a person to decide. */
  public String hint() {
    String bare = text.toLowerCase(Locale.ROOT);
    int fragment = bare.indexOf('#');
    String page = fragment < 0 ? bare : bare.substring(0, fragment);
    return page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
  }

  private static String ascii(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String whole = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    StringBuilder result = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToASCII(whole, result, info);
    String name = info.hasErrors() ? whole : result.toString();
    return name.startsWith("www.") ? name.substring(4) : name;
  }

  private static String port(String port, String scheme) {
    boolean usual =
        port == null
            || port.isEmpty()
            || (port.equals("80") && scheme.equals("http"))
            || (port.equals("443") && scheme.equals("https"));
    return usual ? "" : ":" + port;
  }

  private static String query(String query, Set<String> tracking) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    for (String part : query.split("&", -1)) {
      String name = part.split("=", 2)[0];
      if (!name.startsWith("utm_") && !TRACKING.contains(name) && !tracking.contains(name)) {
        kept.append(kept.isEmpty() ? "" : "&").append(part);
      }
    }
    return escapes(kept.toString());
  }

  private static String escapes(String text) {
    return ESCAPE.matcher(text).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }
}
