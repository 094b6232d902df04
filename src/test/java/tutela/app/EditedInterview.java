package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tutela.interview.PackArchive;
import tutela.interview.PackText;

/** The shipped interview as a counsellor would edit it: exported, changed in an editor. */
final class EditedInterview {
  static final String VERSION = "2027-02-01 essai";

  /** A question that stands in the edited version only. */
  static final String NEW =
      """
      |      - id: pub.seen
      |        title: {fr: "Qui l’a vue ?", nl: "Wie zag het?", de: "Wer hat es gesehen?"}
      |        say:
      |          fr: ["Savez-vous qui l’a vue ?"]
      |          nl: ["Weet u wie het zag?"]
      |          de: ["Wissen Sie, wer es gesehen hat?"]
      |        why: {fr: "Pour savoir où chercher.", nl: "Om te zoeken.", de: "Zum Suchen."}
      |        use:
      |          - step: where one looks
      |        level: F
      |        fields:
      |          - id: pub.seen
      |            type: text
      |            label: {fr: "Qui", nl: "Wie", de: "Wer"}
      """
          .replace("|", "");

  private final SortedMap<String, String> files;

  private EditedInterview(SortedMap<String, String> files) {
    this.files = files;
  }

  static EditedInterview of(Path exported) {
    return new EditedInterview(new TreeMap<>(PackArchive.read(exported).files()));
  }

  /**
   * Another name, other words for a question, a choice and a line of the mandate, a question more,
   * a question, an identifying field and an option less.
   */
  static EditedInterview whole(Path exported) {
    EditedInterview edited =
        of(exported).with("index.yaml", "version: 2026-11-29", "version: " + VERSION);
    String beside = edited.files.get("beside.yaml");
    edited.files.put(
        "beside.yaml", beside.substring(0, beside.indexOf("      - id: who.lawyer\n")));
    return edited
        .with(
            "beside.yaml",
            "          - id: who.with.name\n"
                + "            type: text\n"
                + "            identifying: name\n"
                + "            if:\n"
                + "              in: {who.with: [now, later]}\n"
                + "            label:\n"
                + "              fr: \"Qui\"\n"
                + "              nl: \"Wie\"\n"
                + "              de: \"Wer\"\n",
            "")
        .with(
            "support.yaml",
            "              - {id: none, fr: \"Rien pour le moment\", nl: \"Nu niets\", de: \"Im Moment nichts\"}\n",
            "")
        .with(
            "mandate.yaml",
            "écrive aux plateformes, hébergeurs et moteurs de recherche, sans la nommer",
            "s’adresse aux plateformes, hébergeurs et moteurs de recherche, sans la nommer")
        .with(
            "mandate.yaml", "Vous choisissez ligne par ligne", "À vous de choisir, ligne par ligne")
        .with("search.yaml", "    questions:\n", "    questions:\n" + NEW);
  }

  EditedInterview with(String file, String before, String after) {
    assertThat(files.get(file)).contains(before);
    files.computeIfPresent(file, (name, text) -> text.replace(before, after));
    return this;
  }

  PackText text() {
    return new PackText(files);
  }

  Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }
}
