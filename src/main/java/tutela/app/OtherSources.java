package tutela.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tutela.fx.Texts;
import tutela.interview.VersionService;
import tutela.interview.domain.Definition;
import tutela.letters.domain.Paragraph;
import tutela.letters.domain.Template;
import tutela.letters.domain.TemplateBook;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;
import tutela.packs.ui.OtherSource;
import tutela.packs.ui.OtherSource.Part;

/** What letters and interview rely on, for the screen of sources. */
final class OtherSources {
  private final TemplateBook templates;
  private final VersionService versions;
  private final Texts texts;

  OtherSources(TemplateBook templates, VersionService versions, Texts texts) {
    this.templates = templates;
    this.versions = versions;
    this.texts = texts;
  }

  List<OtherSource> all() {
    List<OtherSource> all = new ArrayList<>();
    templates.templates().forEach(template -> all.add(letter(template)));
    all.add(interview(versions.now().definition()));
    return all;
  }

  private OtherSource letter(Template template) {
    List<Provenance> own = template.paragraphs().stream().map(Paragraph::provenance).toList();
    List<Paragraph> open =
        template.paragraphs().stream()
            .filter(p -> p.status() == Status.UNCERTAIN && !p.provenance().isVerified())
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            "source.passages",
            texts.get("source.passages-text", "n", own.size(), "open", open.size())));
    if (!open.isEmpty()) {
      parts.add(
          part(
              "source.passages-open",
              open.stream()
                  .map(
                      p ->
                          texts.get(
                              "source.passage", "id", p.id(), "source", p.provenance().source()))
                  .collect(Collectors.joining("\n"))));
    }
    String cited =
        template.paragraphs().stream()
            .flatMap(p -> p.cited().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!cited.isEmpty()) {
      parts.add(part("source.cites", cited));
    }
    parts.add(
        part(
            "source.languages",
            template.languages().stream()
                .sorted()
                .map(language -> texts.get("language." + language.code()))
                .collect(Collectors.joining(", "))));
    return new OtherSource(
        OtherSource.Kind.LETTER,
        template.id(),
        texts.get("source.letter." + template.id()),
        parts,
        Status.weakest(own.stream().map(Provenance::status).toList()),
        verified(own));
  }

  /** Verified is what is verified in every part; by whom was the last. */
  private static Optional<Provenance.Verification> verified(List<Provenance> parts) {
    return parts.stream().allMatch(Provenance::isVerified)
        ? parts.stream()
            .flatMap(p -> p.verification().stream())
            .max(Comparator.comparing(Provenance.Verification::on))
        : Optional.empty();
  }

  private OtherSource interview(Definition definition) {
    return new OtherSource(
        OtherSource.Kind.INTERVIEW,
        "interview",
        texts.get("source.interview"),
        List.of(
            part("source.version", definition.version()),
            part(
                "source.questions",
                texts.get(
                    "source.questions-text",
                    "n",
                    definition.questions().size(),
                    "pages",
                    definition.pages().size())),
            part("source.part.doubt", texts.get("source.interview-note"))),
        Status.valueOf(definition.status().toUpperCase(Locale.ROOT)),
        Optional.empty());
  }

  private Part part(String key, String text) {
    return new Part(texts.get(key), text);
  }
}
