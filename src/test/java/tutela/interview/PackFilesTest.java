package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.PackSource;
import tutela.packs.domain.PackNode;
import tutela.packs.store.YamlPacks;

/** The interview is written in several files and read as one. */
final class PackFilesTest {
  private static PackNode read(Map<String, String> files) {
    PackSource source =
        name -> {
          String file = name + ".yaml";
          if (!files.containsKey(file)) {
            throw new PackInvalid(file + ": no such pack");
          }
          return YamlPacks.parse(file, files.get(file));
        };
    return new PackFiles(source).read();
  }

  @Test
  void joinsListsInTheOrderOfTheIndex() {
    PackNode whole =
        read(
            Map.of(
                "interview/index.yaml", "files: [two, one]\nversion: today\nsections: [a]\n",
                "interview/one.yaml", "pages: [first]\n",
                "interview/two.yaml", "pages: [second, third]\nsafety: {note: x}\n"));

    assertThat(whole.entries().keySet())
        .containsExactlyInAnyOrder("version", "sections", "pages", "safety");
    assertThat(whole.get("pages").items(PackNode::text))
        .containsExactly("second", "third", "first");
  }

  @Test
  void keepsThePlaceInItsFile() {
    PackNode whole =
        read(
            Map.of(
                "interview/index.yaml", "files: [one, two]\n",
                "interview/one.yaml", "pages: [first]\n",
                "interview/two.yaml", "pages:\n  - second\n"));

    assertThat(whole.get("pages").items().getLast().place()).isEqualTo("interview/two.yaml:2:5");
  }

  @Test
  void refusesWhatStandsInTwoFilesAndIsNoList() {
    refused(
        Map.of(
            "interview/index.yaml", "files: [one, two]\n",
            "interview/one.yaml", "safety: {note: x}\n",
            "interview/two.yaml", "pages: [a]\nsafety: {note: y}\n"),
        "interview/two.yaml:2:9: 'safety' stands at interview/one.yaml:1:9 already");
  }

  @Test
  void refusesAFileThatIsNamedTwiceOrNotThere() {
    refused(
        Map.of(
            "interview/index.yaml", "files: [one, one]\n",
            "interview/one.yaml", "pages: [first]\n"),
        "interview/index.yaml:1:14: 'one' is taken already");
    refused(Map.of("interview/index.yaml", "files: [one]\n"), "interview/one.yaml: no such pack");
  }

  private static void refused(Map<String, String> files, String place) {
    assertThatThrownBy(() -> read(files))
        .isInstanceOfSatisfying(
            PackInvalid.class, failure -> assertThat(failure.place()).isEqualTo(place));
  }

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    List<String> named = new YamlPacks().read("interview/index").get("files").items(PackNode::text);
    try (var files = Files.list(Path.of("src/main/resources/tutela/packs/interview"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> file.endsWith(".yaml") && !file.equals("index.yaml"))
          .map(file -> file.replace(".yaml", ""))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }
}
