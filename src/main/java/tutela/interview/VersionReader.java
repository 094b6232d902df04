package tutela.interview;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tutela.casefile.domain.Scope;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Kebab;
import tutela.packs.PackParser;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Status;

/**
 * Reads an interview that was written outside the program: as the shipped one is read, and for what
 * the tests of the program would have seen in that one.
 */
public final class VersionReader {
  private static final String FOLDER = "interview/";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,29}");

  /** What the program looks up by its name, with the type it expects. */
  private static final List<Known> KNOWN =
      List.of(
          new Known("reach.way", FieldType.MANY),
          new Known("reach.never", FieldType.MANY),
          new Known("mand.plat", FieldType.CONSENTS),
          new Known("mand.sign", FieldType.SIGNATURE),
          new Known("mand.limit", FieldType.LONG),
          new Known("mand.end", FieldType.YES_NO_UNSURE),
          new Known("end.next", FieldType.NEXT_CONTACT));

  /** Kept as it is typed, whatever it is called. */
  private static final Set<FieldType> WRITTEN =
      Set.of(FieldType.TEXT, FieldType.LONG, FieldType.PHONE, FieldType.EMAIL, FieldType.ADDRESS);

  private record Known(String field, FieldType type) {}

  private final PackParser parser;
  private final Set<String> helpLines;

  /**
   * @param helpLines the help lines that the interview may name
   */
  public VersionReader(PackParser parser, Set<String> helpLines) {
    this.parser = parser;
    this.helpLines = Set.copyOf(helpLines);
  }

  /**
   * @throws PackInvalid with file, line and column of what is wrong
   */
  public Definition read(PackText text) {
    PackNode pack =
        new PackFiles(
                name -> {
                  String file = name.substring(FOLDER.length()) + ".yaml";
                  String written = text.files().get(file);
                  if (written == null) {
                    throw new PackInvalid(file + ": no such file");
                  }
                  return parser.parse(file, written);
                })
            .read();
    try {
      Definition definition = DefinitionReader.read(pack);
      check(definition, pack);
      return definition;
    } catch (IllegalArgumentException | NoSuchElementException e) {
      // a slip that no check foresaw must keep nobody out of the case file
      throw new PackInvalid(pack.place() + ": the files do not hold together");
    }
  }

  private void check(Definition definition, PackNode pack) {
    pack.get("status").oneOf(Status.class);
    if (!NAME.matcher(definition.version()).matches()) {
      throw pack.get("version")
          .invalid("a version has up to 30 letters, digits, spaces, dots and dashes");
    }
    for (Known known : KNOWN) {
      FieldType found =
          definition
              .field(new FieldId(known.field()))
              .map(Field::type)
              .orElseThrow(
                  () ->
                      pack.get("pages")
                          .invalid(
                              "the field '" + known.field() + "' is missing: it is used by name"));
      if (found != known.type()) {
        throw pack.get("pages")
            .invalid("'" + known.field() + "' must be " + Kebab.of(known.type()));
      }
    }
    scopes(definition, pack);
    Stream.concat(
            Stream.concat(
                definition.safety().first().stream(), definition.safety().helpLines().stream()),
            Stream.concat(
                definition.safety().triggers().stream().flatMap(t -> t.helpLines().stream()),
                definition.routes().stream().flatMap(r -> r.helpLines().stream())))
        .filter(id -> !helpLines.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw pack.get("safety").invalid("there is no help line '" + id + "'");
            });
  }

  /** Each line she can agree to is one of the printed mandate. */
  private static void scopes(Definition definition, PackNode pack) {
    List<String> lines = Stream.of(Scope.values()).map(Scope::name).toList();
    definition.fields().stream()
        .filter(field -> field.type() == FieldType.CONSENTS)
        .flatMap(field -> field.choices().stream())
        .filter(line -> !lines.contains(line))
        .findFirst()
        .ifPresent(
            line -> {
              throw pack.get("pages")
                  .invalid("'" + line + "' is no line of the mandate; its lines are " + lines);
            });
  }

  /** Whether an answer kept for one can be read as an answer to the other. */
  static boolean areOfOneKind(Field one, Field other) {
    return one.type() == other.type()
        || (WRITTEN.contains(one.type()) && WRITTEN.contains(other.type()));
  }
}
