package tutela.interview.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.Kebab;

/**
 * What is known from the answers. A value counts only where its question and field are shown on
 * this path and the question is not declined; the route alone follows from the answers as they are
 * kept, since it decides what is shown.
 */
public final class Facts {
  private final Definition definition;
  private final Answers answers;
  private final AgeRoute route;
  private final Map<QuestionId, Boolean> shownQuestions = new HashMap<>();
  private final Map<FieldId, Boolean> shownFields = new HashMap<>();
  private final Map<FieldId, Set<String>> chosen = new HashMap<>();

  public Facts(Definition definition, Answers answers) {
    this.definition = definition;
    this.answers = answers;
    this.route =
        AgeRoute.of(ageNow(answers), ageInImages(answers), kinds(answers)).heldBy(answers.held());
  }

  public Definition definition() {
    return definition;
  }

  public Answers answers() {
    return answers;
  }

  public AgeRoute route() {
    return route;
  }

  public boolean shows(Question question) {
    Boolean known = shownQuestions.get(question.id());
    if (known == null) {
      known = question.shownIf().holds(this);
      shownQuestions.put(question.id(), known);
    }
    return known;
  }

  /** Whether a field is shown, given that it stands in this definition. */
  public boolean shows(Field field) {
    Boolean known = shownFields.get(field.id());
    if (known == null) {
      known =
          definition.questionOf(field.id()).map(this::shows).orElse(false)
              && field.shownIf().holds(this);
      shownFields.put(field.id(), known);
    }
    return known;
  }

  public boolean shows(Field field, Option option) {
    return shows(field) && option.shownIf().holds(this);
  }

  /** The value, where it counts. */
  public Optional<String> value(FieldId id) {
    return definition
        .field(id)
        .filter(this::shows)
        .filter(field -> !isDeclined(field))
        .flatMap(field -> answers.value(id))
        .filter(value -> !value.isBlank());
  }

  /** Something was said: a signature counts from its date on, not by its place alone. */
  public boolean isTold(FieldId id) {
    Optional<Field> field = definition.field(id);
    if (field.isEmpty()) {
      return false;
    }
    return switch (field.get().type()) {
      case YES_NO_UNSURE, ONE, MANY -> !chosen(id).isEmpty();
      case SIGNATURE -> value(id).flatMap(value -> Rows.parse(value).part("date")).isPresent();
      default -> value(id).isPresent();
    };
  }

  /** The ids that are chosen and shown; for consents the rows that say yes. */
  public Set<String> chosen(FieldId id) {
    Set<String> known = chosen.get(id);
    if (known == null) {
      known = definition.field(id).map(this::chosenIn).orElse(Set.of());
      chosen.put(id, known);
    }
    return known;
  }

  /** How far the value of a field may be printed now: less far while she has not agreed to it. */
  public Level level(Field field) {
    boolean released = field.releasedBy().map(by -> chosen(by).equals(Set.of("yes"))).orElse(true);
    return released ? field.level() : field.level().orNarrower(Level.MANDATE);
  }

  /** To whom the words are said, as far as is known. */
  public Hearer hearer() {
    Set<String> role = chosen(Hearer.ROLE);
    if (!role.isEmpty() && !role.contains(Hearer.HERSELF)) {
      return Hearer.CALLER;
    }
    return ageNow(answers) == AgeNow.UNDER_18 ? Hearer.YOUNG_PERSON : Hearer.PERSON;
  }

  private Set<String> chosenIn(Field field) {
    Optional<String> value = value(field.id());
    if (value.isEmpty() || !field.type().isFinite()) {
      return Set.of();
    }
    Set<String> shown = new LinkedHashSet<>();
    for (String id : field.chosen(value.get())) {
      if (field.type() == FieldType.YES_NO_UNSURE
          || field.option(id).map(option -> option.shownIf().holds(this)).orElse(false)) {
        shown.add(id);
      }
    }
    return shown;
  }

  private boolean isDeclined(Field field) {
    return definition
        .questionOf(field.id())
        .map(question -> answers.status(question.id()) == Status.DECLINED)
        .orElse(false);
  }

  private static AgeNow ageNow(Answers answers) {
    return switch (said(answers, AgeRoute.NOW)) {
      case "yes" -> AgeNow.ADULT;
      case "no" -> AgeNow.UNDER_18;
      case "" -> AgeNow.OPEN;
      default -> AgeNow.UNSURE;
    };
  }

  private static AgeInImages ageInImages(Answers answers) {
    return switch (said(answers, AgeRoute.IMAGES)) {
      case "all" -> AgeInImages.ALL_ADULT;
      case "none" -> AgeInImages.ALL_UNDER_18;
      case "some" -> AgeInImages.SOME_UNDER_18;
      case "no-image" -> AgeInImages.NO_IMAGE_KNOWN;
      case "" -> AgeInImages.OPEN;
      default -> AgeInImages.UNSURE;
    };
  }

  /** What was said to a question on age that is its own field; not said is unsure. */
  private static String said(Answers answers, FieldId field) {
    Status status = answers.status(new QuestionId(field.value()));
    String value = answers.value(field).orElse("");
    if (status == Status.DECLINED || (value.isEmpty() && status.isHandled())) {
      return "unsure";
    }
    return value;
  }

  private static Set<ImageKind> kinds(Answers answers) {
    Set<String> said = Choices.parse(answers.value(AgeRoute.KINDS).orElse(""));
    EnumSet<ImageKind> kinds = EnumSet.noneOf(ImageKind.class);
    Arrays.stream(ImageKind.values()).filter(k -> said.contains(Kebab.of(k))).forEach(kinds::add);
    return kinds;
  }
}
