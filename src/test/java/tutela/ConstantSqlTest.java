package tutela;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import tutela.kernel.Allowed;
import tutela.storage.Database;

/**
 * SQL is a constant of the compiler wherever it is handed to the database, so a value can reach it
 * only as a parameter. Read from the byte code: the instruction before the call must load the text.
 */
final class ConstantSqlTest {
  private static final Set<String> TAKE_SQL =
      Set.of(
          "createQuery",
          "createUpdate",
          "createCall",
          "createScript",
          "createBatch",
          "prepareBatch",
          "execute",
          "select",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "addBatch",
          "prepareStatement",
          "prepareCall",
          "nativeSQL");

  /** They put text into a statement, or end the transaction that the journal's entry is in. */
  private static final Set<String> NEVER =
      Set.of(
          "define",
          "defineList",
          "defineNamedBindings",
          "bindList",
          "bindBeanList",
          "bindMethodsList",
          "begin",
          "commit",
          "rollback",
          "savepoint",
          "rollbackToSavepoint",
          "release",
          "inTransaction",
          "useTransaction",
          "getConnection",
          "attach",
          "setTemplateEngine");

  private static final Pattern OF_USE_CASES =
      Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|MERGE|WITH)\\s.*", Pattern.DOTALL);

  @Test
  void everyStatementIsAConstant() throws Exception {
    Map<String, String> wrong = new TreeMap<>();
    int seen = 0;
    Path classes = classes(Database.class);
    try (var all = Files.walk(classes)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        String type = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
        boolean store = type.matches("tutela\\.\\w+\\.store\\..*");
        if (store || type.startsWith("tutela.storage.")) {
          seen += look(ClassFile.of().parse(file), store, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).as("calls that were looked at").isGreaterThan(80);
  }

  /** The rule itself: it finds all of these, and nothing in what is right. */
  @Test
  void theRuleFindsWhatItIsAbout() throws Exception {
    Map<String, String> wrong = new TreeMap<>();
    Path file = classes(Wrong.class).resolve("tutela/ConstantSqlTest$Wrong.class");
    look(ClassFile.of().parse(file), true, wrong);
    List<String> methods = new ArrayList<>();
    for (var method : Wrong.class.getDeclaredMethods()) {
      if (!method.isSynthetic() && !method.getName().startsWith("right")) {
        methods.add("tutela.ConstantSqlTest.Wrong." + method.getName());
      }
    }
    assertThat(methods).hasSizeGreaterThan(9);
    assertThat(wrong.keySet()).containsExactlyInAnyOrderElementsOf(methods);
  }

  private static Path classes(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /**
   * @return number of calls that take SQL
   */
  private static int look(ClassModel type, boolean store, Map<String, String> wrong)
      throws ClassNotFoundException {
    String name = type.thisClass().asInternalName().replace('/', '.');
    if (allowed(name)) {
      return 0;
    }
    int seen = 0;
    for (MethodModel method : type.methods()) {
      // the compiler names a lambda after the method it stands in
      String simple = method.methodName().stringValue().replaceFirst("lambda\\$(.*)\\$\\d+", "$1");
      CodeElement before = null;
      for (CodeElement each : method.code().map(code -> code.elementList()).orElse(List.of())) {
        if (each instanceof InvokeInstruction call) {
          String problem = problem(call, before, store);
          if (problem != null) {
            wrong.put(name.replace('$', '.') + "." + simple, problem);
          }
          seen += takesSql(call) ? 1 : 0;
        }
        if (!(each instanceof LineNumber)) {
          before = each;
        }
      }
    }
    return seen;
  }

  private static boolean takesSql(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    var parameters = call.typeSymbol().parameterList();
    return (owner.startsWith("org/jdbi/") || owner.startsWith("java/sql/"))
        && TAKE_SQL.contains(call.name().stringValue())
        && !parameters.isEmpty()
        && Set.of("String", "CharSequence").contains(parameters.getFirst().displayName());
  }

  private static String problem(InvokeInstruction call, CodeElement before, boolean store) {
    String name = call.name().stringValue();
    boolean ofJdbi = call.owner().asInternalName().startsWith("org/jdbi/");
    if (store && ofJdbi && NEVER.contains(name)) {
      return name;
    }
    if (!takesSql(call)) {
      return null;
    }
    if (!(before instanceof ConstantInstruction constant)
        || !(constant.constantValue() instanceof String sql)) {
      return name + " takes something that is computed";
    }
    return store && !OF_USE_CASES.matcher(sql.toUpperCase(Locale.ROOT)).matches()
        ? name + " does more than use cases may"
        : null;
  }

  private static boolean allowed(String type) throws ClassNotFoundException {
    String outermost = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
    return !outermost.equals(ConstantSqlTest.class.getName())
        && Class.forName(outermost, false, ConstantSqlTest.class.getClassLoader())
            .isAnnotationPresent(Allowed.class);
  }

  /** Every method breaks the rule but those that begin with "right". */
  @SuppressWarnings("unused") // read, never run
  private static final class Wrong {
    private static final String PART = "SELECT 1 ";
    private String kept = "";

    int right(Handle handle) {
      return handle.createUpdate(PART + "FROM note").execute()
          + handle.createUpdate("DELETE FROM note WHERE text = :t").bind("t", kept).execute();
    }

    void concatenated(Handle handle, String value) {
      handle.createUpdate("DELETE FROM note WHERE text = '" + value + "'");
    }

    void number(Handle handle, int value) {
      handle.createQuery("SELECT text FROM note LIMIT " + value);
    }

    void built(Handle handle, String value) {
      handle.createQuery(new StringBuilder("SELECT ").append(value).toString());
    }

    void formatted(Handle handle, String value) {
      handle.prepareBatch("INSERT INTO %s".formatted(value));
    }

    void chosen(Handle handle, String value) {
      handle.createQuery(value.isEmpty() ? value : "SELECT 1");
    }

    void handedOver(Handle handle, String sql) {
      handle.createQuery(sql);
    }

    void ofAField(Handle handle) {
      handle.createQuery(kept);
    }

    int inALambda(List<String> values, Handle handle) {
      values.forEach(value -> handle.createUpdate("DELETE FROM " + value));
      return 0;
    }

    void atOnce(Handle handle, String value) {
      handle.execute("DELETE FROM note WHERE text = ?", value);
    }

    void ofJdbc(Connection connection, String value) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DELETE FROM " + value);
      }
    }

    void defined(Handle handle, String value) {
      handle.createUpdate("DELETE FROM <table>").define("table", value);
    }

    void savepoint(Handle handle) {
      handle.savepoint("s");
    }

    void truncated(Handle handle) {
      handle.createUpdate("TRUNCATE TABLE note");
    }
  }
}
