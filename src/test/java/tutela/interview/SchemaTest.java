package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Compare;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Grain;
import tutela.interview.domain.History;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.Need;
import tutela.interview.domain.Opening;
import tutela.interview.domain.Route;
import tutela.interview.domain.Turn;
import tutela.interview.domain.Use;
import tutela.kernel.Kebab;
import tutela.packs.domain.Status;

/** The schema that helps whoever edits the interview says the same as the program. */
final class SchemaTest {
  private static final Path FOLDER = Path.of("src/main/resources/tutela/packs/interview");
  private static final Path FILE = FOLDER.resolve("interview.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(FILE));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> faults(String yaml) {
    Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(JSON.writeValueAsString(content), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void everyFileFitsAndNamesTheSchemaForEditors() throws IOException {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String yaml = text(file);
        if (!yaml.startsWith("# yaml-language-server: $schema=" + FILE.getFileName() + "\n")) {
          faults.add(file + " names no schema");
        }
        faults(yaml).forEach(fault -> faults.add(file + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          de:;                          en:
          call: second;                 call: third
          type: many;                   type: several
          level: F;                     level: 3
          - safety: which;              - fun: which
          route: [open, a, x];          route: [open, z]
          minutes: 5;                   minutes: five
          id: dev.signs;                name: dev.signs
          """)
  void whatTheProgramRefusesIsMarkedByTheEditor(String from, String to) {
    String yaml = text(FOLDER.resolve("dev.yaml"));
    assertThat(yaml).contains(from);
    assertThat(faults(yaml)).as("before").isEmpty();
    assertThat(faults(yaml.replaceFirst(java.util.regex.Pattern.quote(from), to))).isNotEmpty();
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("/$defs/field/properties/type", FieldType.values()),
        Arguments.of("/$defs/field/properties/identifying", Identifying.values()),
        Arguments.of("/$defs/field/properties/grain", Grain.values()),
        Arguments.of("/$defs/field/properties/compare", Compare.values()),
        Arguments.of("/$defs/question/properties/letter", Need.values()),
        Arguments.of("/$defs/question/properties/keep", History.values()),
        Arguments.of("/$defs/question/properties/use/items/propertyNames", Use.Kind.values()),
        Arguments.of("/$defs/page/properties/call", Turn.values()),
        Arguments.of("/$defs/condition/properties/route/items", Route.values()),
        Arguments.of("/properties/routes/items/properties/route", Route.values()),
        Arguments.of("/properties/routes/items/properties/remark", AgeRoute.Remark.values()),
        Arguments.of("/properties/routes/items/properties/closes/propertyNames", Gate.values()),
        Arguments.of("/properties/routes/items/properties/opens/items", Opening.values()),
        Arguments.of("/properties/openings/propertyNames", Opening.values()),
        Arguments.of("/properties/status", Status.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void itListsWhatTheProgramKnows(String where, Enum<?>[] known) {
    List<String> listed = new ArrayList<>();
    for (JsonNode one : JSON.readTree(text(FILE)).at(where + "/enum")) {
      listed.add(one.asString());
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(Stream.of(known).map(Kebab::of).toList());
  }
}
