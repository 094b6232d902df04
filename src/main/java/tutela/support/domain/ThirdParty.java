package tutela.support.domain;

import java.util.List;
import java.util.Optional;

/**
 * A part of the program that others wrote.
 *
 * @param version as it is shipped
 * @param licence short name
 * @param source where it can be had
 * @param copyright sentence before a licence that has none of its own; may be empty
 * @param module of Java or JavaFX
 * @param artifacts jar files, without version and ending
 * @param fonts files
 * @param texts of the licence, in files of ours
 * @param inJar paths of texts in each of its jar files
 */
public record ThirdParty(
    String name,
    String version,
    String licence,
    String source,
    String copyright,
    Optional<String> module,
    List<String> artifacts,
    List<String> fonts,
    List<String> texts,
    List<String> inJar) {}
