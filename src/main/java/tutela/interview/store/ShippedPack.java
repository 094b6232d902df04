package tutela.interview.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tutela.interview.PackArchive;
import tutela.interview.PackText;
import tutela.interview.VersionService;
import tutela.packs.PackParser;
import tutela.packs.domain.PackNode;

/** The files of the interview as they lie in the program. */
public final class ShippedPack implements VersionService.Shipped {
  private static final String FOLDER = "/tutela/packs/interview/";

  private final PackParser parser;

  public ShippedPack(PackParser parser) {
    this.parser = parser;
  }

  @Override
  public PackText text() {
    TreeMap<String, String> files = new TreeMap<>();
    String index = file(PackText.INDEX);
    files.put(PackText.INDEX, index);
    for (PackNode name : parser.parse(PackText.INDEX, index).get("files").items()) {
      files.put(name.text() + ".yaml", file(name.text() + ".yaml"));
    }
    return new PackText(files);
  }

  @Override
  public String schema() {
    return file(PackArchive.SCHEMA);
  }

  private static String file(String name) {
    try (InputStream in = ShippedPack.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
