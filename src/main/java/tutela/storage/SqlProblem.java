package tutela.storage;

import java.io.Serial;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception of the database in logs and failures: which kind, which SQLState, where
 * it came from. The original is not kept as the cause, since its message carries the statement and
 * the values of the row.
 *
 * <p>Where assertions are on, which is in tests alone, it also says what is wrong with a statement
 * itself (an unknown column, a parameter that was not bound); those messages hold no values.
 */
public final class SqlProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String sqlState;

  private SqlProblem(String kinds, String sqlState) {
    super(kinds, null, false, true);
    this.sqlState = sqlState;
  }

  static SqlProblem of(Throwable original) {
    StringBuilder kinds = new StringBuilder();
    String state = "";
    for (Throwable t = original; t != null && kinds.length() < 1000; t = next(t)) {
      kinds.append(kinds.isEmpty() ? "" : " < ").append(t.getClass().getName());
      if (t instanceof SQLException sql) {
        state = sql.getSQLState() == null ? "" : sql.getSQLState();
        kinds.append(" [").append(state).append('/').append(sql.getErrorCode()).append(']');
      }
    }
    if (SqlProblem.class.desiredAssertionStatus()) {
      kinds.append(faultOfStatement(original, state));
    }
    SqlProblem made = new SqlProblem(kinds.toString(), state);
    made.setStackTrace(original.getStackTrace());
    return made;
  }

  private static String faultOfStatement(Throwable original, String state) {
    for (Throwable t = original; t != null; t = next(t)) {
      String message = String.valueOf(t.getMessage());
      if (t instanceof SQLException && state.startsWith("42")) {
        return ": " + message;
      }
      int values = message.indexOf(" in binding");
      if (t instanceof UnableToCreateStatementException && values > 0) {
        return ": " + message.substring(0, values);
      }
    }
    return "";
  }

  private static @Nullable Throwable next(Throwable t) {
    return t.getCause() == t ? null : t.getCause();
  }

  /**
   * Five characters of the SQL standard, such as 23505 for a value that must be unique; or empty.
   */
  public String sqlState() {
    return sqlState;
  }
}
