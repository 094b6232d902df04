package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.kernel.Language;
import tutela.paper.AddressList.Cell;
import tutela.paper.AddressList.Column;
import tutela.paper.AddressList.Row;
import tutela.paper.Letter.Closing;
import tutela.paper.Letter.ListPlace;
import tutela.paper.Paper.Use;

/** Letters as a feature composes them. The people, places and platforms do not exist. */
final class LetterSample {
  static final String LONG_400 = longAddress(400);
  static final String LONG_2000 = longAddress(2000);

  /** Addresses that are hard to print. */
  static final List<String> HARD =
      List.of(
          "https://chirp.example/ombre_nam/status/884120017",
          "https://fi.example/five-fluffy-affine-offices/ffi/ffl?fi=fl&ff=ffi",
          LONG_400,
          LONG_2000,
          "https://xn--bcher-kva.example/%C3%A9t%C3%A9/%E4%B8%AD%E6%96%87?q=%20a%2Fb%25c&x=%F0%9F%99%88",
          "https://bücher.example/straße/naïve-œuvre",
          "https://例子.example/用户/照片/一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
          "https://مثال.example/صور/٣٤٥?ref=قائمة",
          "https://hyphen-ated.example/a-very-long-slug-with-many-hyphens-so-that-no-line-may-end-after-one-of-them-at-all",
          "https://chirp.example/[withheld]/status/884300001",
          "https://pic.example/🙈/photo.jpg",
          "magnet:?xt=urn:btih:c9e15763f722f23e98a29decdfae341b98d53056&dn=a+b&tr=udp%3A%2F%2Ftracker.example%3A80");

  private LetterSample() {}

  /** The formal notice of the model, word for word. */
  static Paper formalNotice(Use use) {
    AddressList list =
        new AddressList(
            "Publications concerned",
            List.of(
                Html.p(
                    "All were notified to you on 12\u00a0October 2026. The last column is what the"
                        + " Institute saw on 9\u00a0November 2026 at 09:10, Brussels time"
                        + " (UTC+1).")),
            "No.",
            "Address",
            List.of(new Column("Your answer", 26), new Column("Seen", 26)),
            List.of(
                seen(1, "https://chirp.example/ombre_nam/status/884120017"),
                Row.of(
                    2,
                    "https://chirp.example/ombre_nam/status/884120391",
                    Cell.of("refused, 6\u00a0Nov."),
                    Cell.strong("▪ accessible")),
                seen(3, "https://chirp.example/ombre_nam/status/884121002"),
                seen(4, "https://pic.chirp.example/9aZkQ"),
                seen(
                    5,
                    "https://www.chirp.example/i/bookmarks-of/ombre_nam?collection=0b7e51a2-77d4-4c0e-9f2b-5e1c9a6d2f10&sort=recent&view=grid&lang=fr-BE"),
                seen(6, "https://chirp.example/redit_belgique/status/884200555"),
                Row.of(
                        7,
                        Html.withhold(
                            "https://chirp.example/jeanne.d/status/884300001",
                            "jeanne.d",
                            "withheld"),
                        Cell.of("limited in Belgium, 6\u00a0Nov."),
                        Cell.strong("▪ accessible outside Belgium"))
                    .withNote("Account name withheld; the post is found by its number.")),
            "A line that breaks carries no hyphen and no space: the address continues as printed.");
    return Letter.in(Language.EN, "2026-0001/L4")
        .letterhead(letterhead(Language.EN))
        .addressee(
            List.of(
                "Chirp International Ltd",
                "Trust and Safety",
                "1 Example Quay",
                "Dublin D02 XX00",
                "IRELAND"))
        .sending("Registered post and e-mail")
        .reference("Date", "24\u00a0November 2026")
        .reference("Our reference", "2026-0001/L4")
        .reference("Your reference", "CH-55310027")
        .reference("Handled by", "Aïcha Lejeune")
        .continuation(
            "Institute for the Equality of Women and Men", "2026-0001/L4, 24\u00a0November 2026")
        .subject(
            "Formal notice to remove two publications of intimate images distributed without"
                + " consent")
        .text(
            Html.p("Dear Sir or Madam,"),
            Html.p(
                "The Institute is the Belgian federal public institution competent by law to assist"
                    + " persons whose intimate images are distributed without their consent. We"
                    + " write in our own name."),
            Html.p(
                Html.text(
                    "On 12\u00a0October 2026 we notified you of seven addresses under"
                        + " Article\u00a016 of Regulation (EU)\u00a02022/2065, and on"
                        + " 27\u00a0October we reminded you. On 6\u00a0November you wrote that five"
                        + " had been removed and that the two others "),
                Html.quoted(Language.EN, "fr", "n’enfreignent pas nos règles"),
                Html.text(
                    ". On 9\u00a0November 2026 at 09:10, Brussels time, both could still be opened."
                        + " They are numbers 2 and 7 in the list overleaf.")),
            Html.p(
                "The person shown has not agreed to this distribution. In Belgium it is a criminal"
                    + " offence. Your rules do not change that."),
            Html.lead("We give you formal notice to"),
            Html.steps(
                "remove numbers 2 and 7, and every identical copy on your service, within"
                    + " 48\u00a0hours of receiving this letter;",
                "confirm in writing the date and time of each removal;",
                "where you do not remove, state your reasons for each number."),
            Html.p(
                "Removal in Belgium alone does not answer this notice. You need nothing about the"
                    + " identity of the person to act on it: the notifier is the Institute,"
                    + " reachable at the address above. We shall not send you a document or a"
                    + " photograph of her, and we ask you not to try to reach her."),
            Html.p(
                "If you do not comply, the Institute may without further notice ask the president"
                    + " of the court of first instance to order removal, and lay a complaint before"
                    + " the competent authorities. All rights are reserved."))
        .list(list, ListPlace.OVERLEAF)
        .closing(
            new Closing(
                List.of(
                    "We believe in good faith that the information and statements in this notice"
                        + " are accurate and complete."),
                "Yours faithfully,",
                List.of("Aïcha Lejeune, caseworker", "Institute for the Equality of Women and Men"),
                List.of()))
        .paper(use);
  }

  private static Row seen(int number, String address) {
    return Row.of(number, address, Cell.of("removed, 6\u00a0Nov."), Cell.of("removed"));
  }

  /** A removal request with so many addresses, the hard ones first. */
  static Paper removalRequest(Language language, int addresses, Use use) {
    return removalRequest(language, addresses(addresses), List.of(), use);
  }

  static Paper removalRequest(
      Language language, List<String> addresses, List<? extends Node> more, Use use) {
    Texts texts = Texts.valueOf(language.name());
    List<Row> rows = new ArrayList<>();
    for (String address : addresses) {
      Row row = Row.of(rows.size() + 1, address, Cell.of(texts.found));
      rows.add(address.contains("[") ? row.withNote(texts.withheld) : row);
    }
    String reference = "2026-0001/L1";
    return Letter.in(language, reference)
        .letterhead(letterhead(language))
        .addressee(texts.addressee.lines().toList())
        .sending(texts.sending)
        .reference(texts.date, texts.today)
        .reference(texts.ours, reference)
        .reference(texts.by, "Aïcha Lejeune")
        .continuation(texts.name, reference + ", " + texts.today)
        .subject(texts.subject)
        .text(Html.p(texts.opening), Html.p(texts.who), Html.p(texts.law))
        .text(more)
        .text(Html.lead(texts.ask), Html.steps(texts.steps.split("\n", -1)))
        .text(Html.p(texts.secrecy))
        .list(
            new AddressList(
                texts.listHead,
                List.of(),
                texts.number,
                texts.address,
                List.of(new Column(texts.seen, 36)),
                rows,
                texts.broken),
            ListPlace.IN_TEXT)
        .closing(
            new Closing(
                List.of(texts.faith),
                texts.formula,
                List.of("Aïcha Lejeune, " + texts.function, texts.name),
                addresses.size() > Letter.ADDRESSES_BEFORE_SIGNATURE
                    ? List.of(texts.enclosure.formatted(addresses.size()))
                    : List.of()))
        .paper(use);
  }

  static List<String> addresses(int count) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(
          i < HARD.size()
              ? HARD.get(i)
              : "https://chirp.example/ombre_nam_"
                  + i
                  + "/status/8841"
                  + (20000 + 17 * i)
                  + (i % 3 == 0 ? "?utm_source=share&id=" + (i * 7919L) + "#photo" : ""));
    }
    return found;
  }

  /** What of an address is found in the file: right-to-left letters are printed as ASCII. */
  static String printed(String address) {
    return AddressList.needsAscii(address) ? AddressList.ascii(address) : address;
  }

  static String longOne(int length) {
    return longAddress(length);
  }

  private static String longAddress(int length) {
    StringBuilder address = new StringBuilder("https://www.pagefold.example/permalink.php");
    for (int i = 0; address.length() < length; i++) {
      address
          .append(i == 0 ? '?' : '&')
          .append("p")
          .append(i)
          .append('=')
          .append(Long.toString(7_919_000_000_017L * (i + 3), 36))
          .append(i % 4 == 3 ? "%2Ffi-fl-" : "");
    }
    return address.substring(0, length);
  }

  static Letterhead letterhead(Language language) {
    List<Letterhead.OtherName> others = new ArrayList<>();
    for (Texts texts : Texts.values()) {
      if (!texts.name().equals(language.name())) {
        others.add(new Letterhead.OtherName(Language.valueOf(texts.name()).code(), texts.name));
      }
    }
    Texts own = Texts.valueOf(language.name());
    return new Letterhead(
        own.nameLines.lines().toList(), others, List.of(own.sender, "retraits@institute.example"));
  }

  /** Words in the four languages, shortened from the templates. */
  enum Texts {
    EN(
        "Institute for the Equality\nof Women and Men",
        "Rue de l’Exemple 1, 1000 Brussels, Belgium",
        "Chirp International Ltd\nTrust and Safety\n1 Example Quay\nDublin D02 XX00\nIRELAND",
        "Registered post",
        "Date",
        "Our reference",
        "Handled by",
        "24\u00a0November 2026",
        "Notice of illegal content (Article\u00a016 of Regulation (EU)\u00a02022/2065): publications of intimate images distributed without consent",
        "Dear Sir or Madam,",
        "We are a Belgian public institution. The law charges us to help persons who ask for advice on their rights. We submit this notice in our own name, with the written agreement of the person shown.",
        "In Belgium, whoever deliberately shows, makes accessible or distributes such content without the person’s consent or knowledge commits an offence (until 31\u00a0August 2026: Article\u00a0417/9 of the former Belgian Criminal Code; since then: Article\u00a0136 of the new Belgian Criminal Code).",
        "We ask you:",
        "to remove them everywhere; a block in Belgium alone leaves the images within reach elsewhere;\nto remove identical copies and prevent new uploads;\nto confirm receipt and notify your decision on each number.",
        "We do not name the person and shall send no identity papers or photographs: the addresses lead to each item. Please do not pass this notice to the account holder.",
        "Publications concerned",
        "No.",
        "Address",
        "Last seen, Brussels time (UTC+1)",
        "9\u00a0November 2026, 09:10",
        "Account name withheld; the post is found by its number.",
        "A line that breaks carries no hyphen and no space: the address continues as printed.",
        "We believe in good faith that the information and allegations in this notice are accurate and complete.",
        "Yours faithfully,",
        "caseworker",
        "Enclosure: list of %d addresses"),
    FR(
        "Institut pour l’égalité\ndes femmes et des hommes",
        "Rue de l’Exemple 1, 1000 Bruxelles, Belgique",
        "Chirp International Ltd\nTrust and Safety\n1 Example Quay\nDublin D02 XX00\nIRLANDE",
        "Envoi recommandé",
        "Date",
        "Notre référence",
        "Traité par",
        "24\u00a0novembre 2026",
        "Notification de contenu illicite (article\u00a016 du règlement (UE)\u00a02022/2065)\u00a0: publications d’images intimes diffusées sans consentement",
        "Madame, Monsieur,",
        "Nous sommes une institution publique belge. La loi nous charge d’aider les personnes qui demandent conseil sur leurs droits. Nous soumettons cette notification en notre nom, avec l’accord écrit de la personne représentée.",
        "En Belgique, montrer, rendre accessible ou diffuser délibérément un tel contenu sans l’accord ou à l’insu de la personne est une infraction (jusqu’au 31\u00a0août 2026\u00a0: article\u00a0417/9 de l’ancien Code pénal belge\u202f; depuis lors\u00a0: article\u00a0136 du nouveau Code pénal belge).",
        "Nous vous demandons\u00a0:",
        "de les retirer partout\u202f; un blocage en Belgique seule laisse les images accessibles ailleurs\u202f;\nde retirer les copies identiques et d’en empêcher la remise en ligne\u202f;\nd’accuser réception et de nous notifier, par numéro, votre décision.",
        "Nous ne nommons pas la personne et n’enverrons ni pièce d’identité ni photo\u00a0: les adresses mènent à chaque contenu. Veuillez ne pas transmettre cette notification au titulaire du compte.",
        "Publications concernées",
        "Nº",
        "Adresse",
        "Vue en dernier, heure de Bruxelles (UTC+1)",
        "9\u00a0novembre 2026, 9\u00a0h\u00a010",
        "Nom de compte omis\u202f; le message se trouve par son numéro.",
        "Une ligne coupée ne porte ni trait d’union ni espace\u00a0: l’adresse continue telle qu’imprimée.",
        "Nous pensons de bonne foi que les informations et allégations de cette notification sont exactes et complètes.",
        "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.",
        "gestionnaire de dossier",
        "Annexe\u00a0: liste de %d adresses"),
    NL(
        "Instituut voor de gelijkheid\nvan vrouwen en mannen",
        "Rue de l’Exemple 1, 1000 Brussel, België",
        "Chirp International Ltd\nTrust and Safety\n1 Example Quay\nDublin D02 XX00\nIERLAND",
        "Aangetekende zending",
        "Datum",
        "Ons kenmerk",
        "Behandeld door",
        "24\u00a0november 2026",
        "Melding van illegale inhoud (artikel\u00a016 van Verordening (EU)\u00a02022/2065): publicaties van intieme beelden, verspreid zonder toestemming",
        "Geachte mevrouw, geachte heer,",
        "Wij zijn een Belgische openbare instelling. De wet draagt ons op mensen te helpen die raad vragen over hun rechten. Wij doen deze melding in eigen naam, met schriftelijke instemming van de afgebeelde persoon.",
        "In België is het strafbaar zulke inhoud zonder toestemming of buiten medeweten van de persoon opzettelijk te tonen, toegankelijk te maken of te verspreiden (tot en met 31\u00a0augustus 2026: artikel\u00a0417/9 van het vroegere Belgische Strafwetboek; sindsdien: artikel\u00a0136 van het nieuwe Belgische Strafwetboek).",
        "Wij vragen u:",
        "ze overal te verwijderen; een blokkering alleen in België laat de beelden elders bereikbaar;\nidentieke kopieën te verwijderen en nieuwe uploads te verhinderen;\nde ontvangst te bevestigen en per nummer uw beslissing mee te delen.",
        "Wij noemen de persoon niet en sturen geen identiteitsstukken of foto’s: de adressen leiden naar elke inhoud. Wilt u deze melding niet doorgeven aan de accounthouder?",
        "Betrokken publicaties",
        "Nr.",
        "Adres",
        "Laatst gezien, Brusselse tijd (UTC+1)",
        "9\u00a0november 2026, 9.10\u00a0uur",
        "Accountnaam weggelaten; het bericht is te vinden met zijn nummer.",
        "Een afgebroken regel draagt geen streepje en geen spatie: het adres gaat door zoals gedrukt.",
        "Wij zijn er te goeder trouw van overtuigd dat de informatie en beweringen in deze melding juist en volledig zijn.",
        "Met vriendelijke groeten",
        "dossierbehandelaar",
        "Bijlage: lijst van %d adressen"),
    DE(
        "Institut für die Gleichstellung\nvon Frauen und Männern",
        "Rue de l’Exemple 1, 1000 Brüssel, Belgien",
        "Chirp International Ltd\nTrust and Safety\n1 Example Quay\nDublin D02 XX00\nIRLAND",
        "Einschreiben",
        "Datum",
        "Unser Zeichen",
        "Bearbeitet von",
        "24.\u00a0November 2026",
        "Meldung rechtswidriger Inhalte (Artikel\u00a016 der Verordnung (EU)\u00a02022/2065): Veröffentlichungen ohne Einwilligung verbreiteter intimer Aufnahmen",
        "Sehr geehrte Damen und Herren,",
        "wir sind eine belgische öffentliche Einrichtung. Das Gesetz beauftragt uns, Menschen zu helfen, die Rat zu ihren Rechten suchen. Wir machen diese Meldung in eigenem Namen, mit schriftlichem Einverständnis der abgebildeten Person.",
        "In Belgien ist es strafbar, solche Inhalte ohne Einwilligung oder Wissen der Person vorsätzlich zu zeigen, zugänglich zu machen oder zu verbreiten (bis zum 31.\u00a0August 2026: Artikel\u00a0417/9 des früheren belgischen Strafgesetzbuches; seither: Artikel\u00a0136 des neuen belgischen Strafgesetzbuches).",
        "Wir bitten Sie:",
        "sie überall zu entfernen; eine Sperre nur in Belgien lässt die Bilder anderswo erreichbar;\nidentische Kopien zu entfernen und erneutes Hochladen zu verhindern;\nden Empfang zu bestätigen und zu jeder Nummer die Entscheidung mitzuteilen.",
        "Wir nennen die Person nicht und senden weder Ausweise noch Fotos: Die Adressen führen zu jedem Inhalt. Bitte geben Sie die Meldung nicht an den Kontoinhaber weiter.",
        "Betroffene Veröffentlichungen",
        "Nr.",
        "Adresse",
        "Zuletzt gesehen, Brüsseler Zeit (UTC+1)",
        "9.\u00a0November 2026, 9.10\u00a0Uhr",
        "Kontoname ausgelassen; der Beitrag ist an seiner Nummer zu finden.",
        "Eine umbrochene Zeile trägt weder Bindestrich noch Leerzeichen: Die Adresse geht weiter, wie gedruckt.",
        "Wir sind in gutem Glauben überzeugt, dass die Angaben und Anführungen in dieser Meldung richtig und vollständig sind.",
        "Mit freundlichen Grüßen",
        "Sachbearbeiterin",
        "Anlage: Liste von %d Adressen");

    final String nameLines;
    final String name;
    final String sender;
    final String addressee;
    final String sending;
    final String date;
    final String ours;
    final String by;
    final String today;
    final String subject;
    final String opening;
    final String who;
    final String law;
    final String ask;
    final String steps;
    final String secrecy;
    final String listHead;
    final String number;
    final String address;
    final String seen;
    final String found;
    final String withheld;
    final String broken;
    final String faith;
    final String formula;
    final String function;
    final String enclosure;

    Texts(
        String nameLines,
        String sender,
        String addressee,
        String sending,
        String date,
        String ours,
        String by,
        String today,
        String subject,
        String opening,
        String who,
        String law,
        String ask,
        String steps,
        String secrecy,
        String listHead,
        String number,
        String address,
        String seen,
        String found,
        String withheld,
        String broken,
        String faith,
        String formula,
        String function,
        String enclosure) {
      this.nameLines = nameLines;
      this.name = nameLines.replace('\n', ' ');
      this.sender = sender;
      this.addressee = addressee;
      this.sending = sending;
      this.date = date;
      this.ours = ours;
      this.by = by;
      this.today = today;
      this.subject = subject;
      this.opening = opening;
      this.who = who;
      this.law = law;
      this.ask = ask;
      this.steps = steps;
      this.secrecy = secrecy;
      this.listHead = listHead;
      this.number = number;
      this.address = address;
      this.seen = seen;
      this.found = found;
      this.withheld = withheld;
      this.broken = broken;
      this.faith = faith;
      this.formula = formula;
      this.function = function;
      this.enclosure = enclosure;
    }
  }
}
