package tutela.paper;

import tutela.kernel.Language;

/** The few words that the frame of a paper says itself. */
enum Words {
  FR("Page", "sur", "EXERCICE", "PROJET"),
  NL("Pagina", "van", "OEFENING", "ONTWERP"),
  DE("Seite", "von", "ÜBUNG", "ENTWURF"),
  EN("Page", "of", "PRACTICE", "DRAFT");

  final String page;
  final String of;
  private final String practice;
  private final String draft;

  Words(String page, String of, String practice, String draft) {
    this.page = page;
    this.of = of;
    this.practice = practice;
    this.draft = draft;
  }

  /** The word across every page of a paper that is not for real use; empty for one that is. */
  String mark(Paper.Use use) {
    return switch (use) {
      case REAL -> "";
      case PRACTICE -> practice;
      case DRAFT -> draft;
    };
  }

  static Words in(Language language) {
    return valueOf(language.name());
  }
}
