package tutela.paper;

import tutela.kernel.Language;

/** The few words that the frame of a paper says itself. */
enum Words {
  FR("Page", "sur", "EXERCICE"),
  NL("Pagina", "van", "OEFENING"),
  DE("Seite", "von", "ÜBUNG"),
  EN("Page", "of", "PRACTICE");

  final String page;
  final String of;
  final String practice;

  Words(String page, String of, String practice) {
    this.page = page;
    this.of = of;
    this.practice = practice;
  }

  static Words in(Language language) {
    return valueOf(language.name());
  }
}
