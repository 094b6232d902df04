package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tutela.kernel.Language;
import tutela.paper.Form.Choice;
import tutela.paper.Paper.Use;

/** The mandate of the model, word for word. */
final class MandateSample {
  private MandateSample() {}

  static Paper mandate(Use use) {
    List<Node> text = new ArrayList<>();
    text.add(Html.subject("Mandat"));
    text.add(
        Html.p(
            "Référence 2026-0001. Prenez votre temps. Vous pouvez tout changer ou ne pas signer."
                + " L’Institut demande en son nom le retrait des images, suit les réponses et vous"
                + " informe. C’est gratuit."));
    text.add(Html.heading("J’accepte que l’Institut"));
    text.add(
        Form.choices(
            "Ligne",
            "Démarche",
            List.of("oui", "non", "plus tard"),
            List.of(
                new Choice(
                    "A",
                    "écrive aux plateformes, hébergeurs et moteurs de recherche et dise que la"
                        + " personne est d’accord, sans me nommer"),
                new Choice(
                    "B",
                    "signe pour moi, sans me nommer, là où une personne autorisée doit signer"),
                new Choice("C", "saisisse les autorités de contrôle"),
                new Choice("D", "écrive en mon nom une demande qui doit me nommer"),
                new Choice("E", "prépare une demande au tribunal"),
                new Choice("P", "transmette le dossier à la police ou au parquet"),
                new Choice("S", "compte le dossier dans des statistiques anonymes"))));
    text.add(
        Html.p("Avant de donner mon nom, on me le redemande. Pas de procès sans accord séparé.")
            .classed("aft"));
    text.add(Html.heading("Je refuse ou limite"));
    text.addAll(Form.ruledLines(2));
    text.add(
        Form.runIn(
            "Je peux retirer ce mandat",
            "à tout moment, en tout ou en partie, sans raison\u00a0: un appel ou un message suffit."
                + " Plus rien ne part\u202f; ce qui est envoyé ne revient pas. Données traitées"
                + " par l’Institut pour ce dossier seulement (feuille"
                + " «\u202fVos\u00a0données\u202f»)."));
    text.add(
        Form.line(
            Html.bold("Ma copie"),
            Html.text(" "),
            Form.box(),
            Html.text("je la prends "),
            Form.box(),
            Html.text("gardez-la")));
    text.add(Form.line(Html.text("Lu ou traduit en "), Form.gap(), Html.text(" par "), Form.gap()));
    text.add(Form.pair("Nom et prénom", "Lieu et date"));
    text.add(Form.signatures("Signature de la personne", "Pour l’Institut"));
    Letterhead head =
        new Letterhead(
            List.of("Institut pour l’égalité", "des femmes et des hommes"),
            List.of(),
            List.of("Rue de l’Exemple 1, 1000 Bruxelles, Belgique", "retraits@institute.example"));
    List<Node> body = new ArrayList<>(head.blocks());
    body.add(Html.element("div", text).classed("txt mand"));
    return new Paper(
        Language.FR,
        "2026-0001/M1",
        new Frame(
            Optional.of(Frame.Footer.of("2026-0001/M1, version 3 du texte")),
            Optional.empty(),
            Frame.Marks.NONE),
        body,
        use);
  }
}
