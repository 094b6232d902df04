package tutela.kernel;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in terms a caseworker can act on. The screen finds its texts (what happened,
 * what is safe now, what to do) under {@link #key()}. The message of the exception is the key
 * alone: it may reach a log and must hold nothing of a case.
 */
public abstract sealed class AppFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** A cause of itself would have no end. */
  private static final int CAUSES = 10;

  private final String key;

  private AppFailure(String key) {
    super(key);
    this.key = key;
  }

  private AppFailure(String key, Throwable cause) {
    super(key, cause);
    this.key = key;
  }

  /**
   * What a use case said, though something that carries work may have wrapped it; else a fault of
   * the program.
   */
  public static AppFailure of(Throwable thrown) {
    int causes = 0;
    for (@Nullable Throwable t = thrown; t != null && causes < CAUSES; t = t.getCause()) {
      if (t instanceof AppFailure said) {
        return said;
      }
      causes++;
    }
    return new Unexpected(thrown);
  }

  /** Key of the texts, lower-kebab. */
  public final String key() {
    return key;
  }

  /** Name, value, name, value ... for the texts; nothing of a case. */
  public List<Object> arguments() {
    return List.of();
  }

  /** The passphrase or recovery key opens no slot of this case file. Nothing was changed. */
  public static final class WrongPassphrase extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public WrongPassphrase() {
      super("wrong-passphrase");
    }
  }

  /** No case file in the folder. */
  public static final class StoreMissing extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public StoreMissing() {
      super("store-missing");
    }
  }

  /** The folder already holds a case file; it was left untouched. */
  public static final class StoreExists extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public StoreExists() {
      super("store-exists");
    }
  }

  /** The store is there, its key file is not. */
  public static final class KeyFileMissing extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public KeyFileMissing() {
      super("key-file-missing");
    }
  }

  /** The key file does not have the form of one, or was changed. */
  public static final class KeyFileDamaged extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public KeyFileDamaged() {
      super("key-file-damaged");
    }
  }

  /** A backup is not whole, or not as it was written; nothing was restored from it. */
  public static final class BackupDamaged extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public BackupDamaged() {
      super("backup-damaged");
    }

    public BackupDamaged(Throwable cause) {
      super("backup-damaged", cause);
    }
  }

  /** Another process has the case file open. */
  public static final class StoreBusy extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    private final transient @Nullable Holder holder;

    public StoreBusy() {
      super("store-busy");
      this.holder = null;
    }

    /**
     * @param holder who has it
     */
    public StoreBusy(Holder holder) {
      super("store-busy");
      this.holder = holder;
    }

    /** Who has it; empty where that cannot be known. */
    public Optional<Holder> holder() {
      return Optional.ofNullable(holder);
    }

    @Override
    public List<Object> arguments() {
      return named(holder);
    }
  }

  /** The program runs already, for the same user, and does not show its window when asked. */
  public static final class AlreadyRunning extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    private final transient @Nullable Holder elsewhere;

    public AlreadyRunning() {
      super("already-running");
      this.elsewhere = null;
    }

    /**
     * @param elsewhere another account or computer on which it runs
     */
    public AlreadyRunning(Holder elsewhere) {
      super("already-running");
      this.elsewhere = elsewhere;
    }

    @Override
    public List<Object> arguments() {
      return named(elsewhere);
    }
  }

  private static List<Object> named(@Nullable Holder holder) {
    return holder == null
        ? List.of("known", "no", "user", "", "machine", "")
        : List.of("known", "yes", "user", holder.user(), "machine", holder.machine());
  }

  /** The store holds less than, or other than, what was last saved. Nothing was changed. */
  public static final class StoreDamaged extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    private final transient @Nullable Shortfall shortfall;

    public StoreDamaged(Throwable cause) {
      super("store-damaged", cause);
      this.shortfall = null;
    }

    public StoreDamaged() {
      super("store-damaged");
      this.shortfall = null;
    }

    /** What is there is authentic and older than what was last saved. */
    public StoreDamaged(Shortfall shortfall) {
      super("store-short");
      this.shortfall = shortfall;
    }

    public Optional<Shortfall> shortfall() {
      return Optional.ofNullable(shortfall);
    }
  }

  /**
   * What a store lacks.
   *
   * @param entries of the journal that are missing at its end
   * @param since instant of the last entry that is there; none if there is no entry at all
   */
  public record Shortfall(long entries, Optional<Instant> since) {}

  /** The case file is only looked at: what was asked for would change it. */
  public static final class OnlyLooking extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public OnlyLooking() {
      super("only-looking");
    }
  }

  /** The case is closed and can only be read; nothing was changed. */
  public static final class CaseClosed extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public CaseClosed() {
      super("case-closed");
    }
  }

  /** A later version of the program wrote the case file. Nothing was changed. */
  public static final class StoreNewer extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public StoreNewer() {
      super("store-newer");
    }
  }

  /** No room on the disk; the last confirmed state is whole. */
  public static final class DiskFull extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public DiskFull(Throwable cause) {
      super("disk-full", cause);
    }
  }

  /**
   * The folder or file cannot be written: rights, a stick that was pulled out, a read-only disk.
   */
  public static final class NotWritable extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public NotWritable(Throwable cause) {
      super("not-writable", cause);
    }
  }

  /** Something that was typed or chosen cannot be taken as it is; shown beside its field. */
  public static final class Invalid extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // the list is immutable and made of strings and numbers
    private final List<Object> arguments;

    /**
     * @param key of the text beside the field
     * @param arguments name, value, name, value ... for the text; nothing of a person
     */
    public Invalid(String key, Object... arguments) {
      super(key);
      this.arguments = List.of(arguments);
    }

    @Override
    public List<Object> arguments() {
      return arguments;
    }
  }

  /** The print system refused or has no such queue; the paper is still in the case file. */
  public static final class PrintFailed extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public PrintFailed(Throwable cause) {
      super("print-failed", cause);
    }

    public PrintFailed() {
      super("print-failed");
    }
  }

  /** A content pack that ships with the program cannot be read; names the place in it. */
  public static final class PackInvalid extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    private final String place;

    /**
     * @param place file, line, column and what is wrong there; packs hold nothing of a case
     */
    public PackInvalid(String place) {
      super("pack-invalid");
      this.place = place;
    }

    public String place() {
      return place;
    }
  }

  /** The administrator's policy is not as it should be; what is sound in it is in force. */
  public static final class PolicyFaulty extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // the list is immutable and made of strings and numbers
    private final List<Object> arguments;

    /**
     * @param file of the policy
     * @param lines with a fault, a comma between them; empty = the file as a whole
     * @param rows how many lines
     * @param faults how many
     */
    public PolicyFaulty(String file, String lines, int rows, int faults) {
      super("policy-faulty");
      this.arguments =
          List.of(
              "file",
              file,
              "lines",
              lines,
              "rows",
              rows,
              "whole",
              lines.isEmpty() ? "yes" : "no",
              "n",
              faults);
    }

    @Override
    public List<Object> arguments() {
      return arguments;
    }
  }

  /** Whoever the administrator's policy is for can change it. */
  public static final class PolicyChangeable extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    private final String file;

    public PolicyChangeable(String file) {
      super("policy-changeable");
      this.file = file;
    }

    @Override
    public List<Object> arguments() {
      return List.of("file", file);
    }
  }

  /** A fault of the program. */
  public static final class Unexpected extends AppFailure {
    @Serial private static final long serialVersionUID = 1;

    public Unexpected(Throwable cause) {
      super("unexpected", cause);
    }
  }
}
