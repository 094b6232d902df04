package tutela.support.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tutela.support.Shipped;

/**
 * The jar files on the class path, the modules of Java and JavaFX, and the texts that lie in them:
 * the licence that is shown is the one that was shipped with this very version.
 */
public final class ShippedFiles implements Shipped {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/\\\\]*)\\.jar");
  private static final String LICENCES = "/tutela/support/licences/";
  private static final String FONTS = "/tutela/fonts/";

  /** Where Java lays the notices of its own parts by others, a folder for each of its modules. */
  private static final String LEGAL = "legal";

  private final Map<String, Path> jars = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();

  public ShippedFiles() {
    String separator = System.getProperty("path.separator", ":");
    for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(separator))) {
      Path file = entry.isEmpty() ? null : Path.of(entry);
      Path name = file == null ? null : file.getFileName();
      if (file != null && name != null) {
        Matcher jar = JAR.matcher(name.toString());
        if (jar.matches()) {
          jars.put(jar.group(1), file);
          versions.put(jar.group(1), jar.group(2));
        }
      }
    }
  }

  @Override
  public Optional<String> versionOf(String artifact) {
    return Optional.ofNullable(versions.get(artifact));
  }

  @Override
  public Optional<String> versionOfModule(String module) {
    return module.equals("java.base")
        ? Optional.of(Runtime.version().toString())
        : ModuleLayer.boot()
            .findModule(module)
            .flatMap(found -> found.getDescriptor().rawVersion());
  }

  @Override
  public String inJar(String artifact, String path) {
    Path file = jars.get(artifact);
    if (file == null) {
      throw new IllegalStateException("not shipped: " + artifact);
    }
    try (ZipFile jar = new ZipFile(file.toString())) {
      ZipEntry entry = jar.getEntry(path);
      if (entry == null) {
        throw new IllegalStateException(artifact + " has no " + path);
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return text(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String licence(String file) {
    for (String folder : List.of(LICENCES, FONTS)) {
      try (InputStream in = ShippedFiles.class.getResourceAsStream(folder + file)) {
        if (in != null) {
          return text(in);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException("no licence " + file);
  }

  @Override
  public List<Notice> ofJava() {
    Path legal = Path.of(System.getProperty("java.home", ""), LEGAL);
    List<Notice> notices = new ArrayList<>();
    Set<String> names = new TreeSet<>(); // several modules bring the same one
    ModuleLayer.boot().modules().stream()
        .map(module -> legal.resolve(module.getName()))
        .filter(Files::isDirectory)
        .forEach(
            folder -> {
              try (var files = Files.newDirectoryStream(folder, "*.md")) {
                for (Path file : files) {
                  String name = String.valueOf(file.getFileName()).replace(".md", "");
                  if (names.add(name)) {
                    notices.add(new Notice(name, Files.readString(file)));
                  }
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    notices.sort(java.util.Comparator.comparing(Notice::name));
    return List.copyOf(notices);
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
