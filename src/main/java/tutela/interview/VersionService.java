package tutela.interview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tutela.interview.domain.Comparison;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.ReadBy;
import tutela.interview.domain.Version;
import tutela.interview.domain.Version.Origin;
import tutela.interview.domain.Version.Use;
import tutela.kernel.AppFailure;
import tutela.kernel.AppFailure.Invalid;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Brussels;
import tutela.kernel.Language;

/**
 * The versions of the interview in a case file: the shipped one, those that were brought in, and
 * those that answers were given to. None of them ever goes, and no answer changes with them.
 */
public final class VersionService {
  private static final int LONGEST_NAME = 200;

  /** Where versions are kept. */
  public interface Store {
    List<Kept> all();

    Optional<PackText> text(String name);

    void bringIn(Kept version, PackText text);

    /**
     * Keeps the version with the first answer that is given to its words; until then asks nothing.
     */
    void keepWithAnswers(String name, Supplier<Kept> version, Supplier<PackText> text);

    /** From the next unlocking; empty for the shipped one. */
    void choose(Optional<String> name);

    /**
     * @param version what is kept if it is not kept yet
     */
    void read(ReadBy reader, Kept version, Supplier<PackText> text);
  }

  /**
   * A version as it is kept.
   *
   * @param digest of its text
   */
  public record Kept(
      String name,
      Origin origin,
      Instant since,
      String by,
      String digest,
      boolean chosen,
      List<ReadBy> readers) {
    public Kept {
      readers = List.copyOf(readers);
    }
  }

  /** The interview that comes with the program. */
  public interface Shipped {
    PackText text();

    /** What editors complete and mark by. */
    String schema();
  }

  /**
   * A version that was chosen and that this program cannot read.
   *
   * @param place file, line, column and what is wrong there
   */
  public record Unreadable(String name, String place) {}

  /** Conversations are held in it. */
  public record InUse(Definition definition, Optional<Unreadable> insteadOf) {}

  private final Store store;
  private final Shipped shipped;
  private final VersionReader reader;
  private final Supplier<String> who;
  private final Clock clock;
  private final Definition ownDefinition;
  private final InUse now;
  private final Map<String, Optional<Definition>> known = new ConcurrentHashMap<>();

  /**
   * @param definition the shipped one as it was read
   */
  public VersionService(
      Store store,
      Definition definition,
      Shipped shipped,
      VersionReader reader,
      Supplier<String> who,
      Clock clock) {
    this.store = store;
    this.shipped = shipped;
    this.reader = reader;
    this.who = who;
    this.clock = clock;
    List<Kept> kept = store.all();
    this.ownDefinition = named(definition, kept);
    known.put(ownDefinition.version(), Optional.of(ownDefinition));
    this.now = chosen(kept);
    if (now.definition() == ownDefinition) {
      Instant unlocked = clock.instant();
      store.keepWithAnswers(shippedName(), () -> own(unlocked), shipped::text);
    }
  }

  /** Words that changed under a name that answers bear already get a name of their own. */
  private Definition named(Definition definition, List<Kept> kept) {
    Optional<Kept> same =
        kept.stream().filter(version -> version.name().equals(definition.version())).findFirst();
    if (same.isEmpty()) {
      return definition;
    }
    String digest = shipped.text().digest().hex();
    return same.get().digest().equals(digest)
        ? definition
        : definition.named(definition.version() + " " + digest.substring(0, 8));
  }

  private InUse chosen(List<Kept> kept) {
    Optional<String> name = kept.stream().filter(Kept::chosen).findFirst().map(Kept::name);
    if (name.isEmpty()) {
      return new InUse(ownDefinition, Optional.empty());
    }
    try {
      Definition read = read(name.get());
      known.put(name.get(), Optional.of(read));
      return new InUse(read, Optional.empty());
    } catch (AppFailure broken) {
      // also where its pages are damaged: what can be read of a case file must open
      known.put(name.get(), Optional.empty());
      return new InUse(ownDefinition, Optional.of(new Unreadable(name.get(), place(broken))));
    }
  }

  private static String place(AppFailure broken) {
    return broken instanceof PackInvalid pack ? pack.place() : broken.key();
  }

  private Definition read(String name) {
    return reader.read(store.text(name).orElseThrow()).named(name);
  }

  private Kept own(Instant since) {
    return new Kept(
        ownDefinition.version(),
        Origin.SHIPPED,
        since,
        "",
        shipped.text().digest().hex(),
        false,
        List.of());
  }

  public InUse now() {
    return now;
  }

  /** The name of the version that comes with the program. */
  public String shippedName() {
    return ownDefinition.version();
  }

  /** All of them, the newest first. */
  public List<Version> all() {
    List<Kept> kept = store.all();
    Optional<String> next = kept.stream().filter(Kept::chosen).findFirst().map(Kept::name);
    List<Version> all = new ArrayList<>();
    if (kept.stream().noneMatch(version -> version.name().equals(shippedName()))) {
      all.add(
          new Version(
              shippedName(),
              Origin.SHIPPED,
              Optional.empty(),
              "",
              use(shippedName(), next),
              List.of()));
    }
    for (Kept version : kept) {
      all.add(
          new Version(
              version.name(),
              version.origin(),
              Optional.of(version.since()),
              version.by(),
              use(version.name(), next),
              version.readers()));
    }
    return List.copyOf(all);
  }

  private Use use(String name, Optional<String> chosen) {
    boolean isNow = name.equals(now.definition().version());
    boolean isNext =
        name.equals(chosen.orElse(shippedName()))
            || (isNow && chosen.isPresent() && chosen.equals(insteadOf()));
    if (isNow) {
      return isNext ? Use.NOW : Use.UNTIL_LOCKED;
    }
    return isNext && !insteadOf().equals(Optional.of(name)) ? Use.NEXT : Use.KEPT;
  }

  private Optional<String> insteadOf() {
    return now.insteadOf().map(Unreadable::name);
  }

  /** Its questions and words; empty where this program cannot read it, or does not have it. */
  public Optional<Definition> definition(String name) {
    return known.computeIfAbsent(
        name,
        wanted -> {
          try {
            return store.text(wanted).map(text -> reader.read(text).named(wanted));
          } catch (AppFailure broken) {
            return Optional.empty();
          }
        });
  }

  /**
   * @throws Invalid {@code versions.not-readable} if this program cannot read one of them
   */
  public Comparison compare(String before, String after) {
    return Comparison.of(readable(before), readable(after));
  }

  /**
   * @throws Invalid {@code versions.not-readable} if this program cannot read it
   */
  public Definition readable(String name) {
    return definition(name).orElseThrow(() -> new Invalid("versions.not-readable", "name", name));
  }

  /**
   * Takes in a version that was written elsewhere, once it is found whole; it is not used by that.
   *
   * @return its name
   * @throws PackInvalid with file, line and column of what is wrong
   * @throws Invalid {@code versions.taken} if another text bears its name, {@code versions.here} if
   *     it is here already, {@code versions.field-type} if answers could not be read any more
   */
  public String bringIn(PackText text) {
    Definition read = reader.read(text);
    String name = read.version();
    String digest = text.digest().hex();
    refuseKnown(name, digest);
    for (Version version : all()) {
      definition(version.name()).ifPresent(other -> refuseOtherKind(read, other));
    }
    store.bringIn(
        new Kept(name, Origin.BROUGHT_IN, clock.instant(), who.get(), digest, false, List.of()),
        text);
    known.put(name, Optional.of(read));
    return name;
  }

  private void refuseKnown(String name, String digest) {
    boolean isShipped = digest.equals(shipped.text().digest().hex());
    if (isShipped || store.all().stream().anyMatch(version -> version.digest().equals(digest))) {
      throw new Invalid("versions.here", "name", name);
    }
    if (all().stream().anyMatch(version -> version.name().equals(name))) {
      throw new Invalid("versions.taken", "name", name);
    }
  }

  private static void refuseOtherKind(Definition read, Definition other) {
    for (Field field : read.fields()) {
      if (other
          .field(field.id())
          .filter(was -> !VersionReader.areOfOneKind(was, field))
          .isPresent()) {
        throw new Invalid(
            "versions.field-type", "field", field.id().value(), "version", other.version());
      }
    }
  }

  /**
   * Writes a zip file of it, with what an editor completes and marks by.
   *
   * @throws AppFailure.NotWritable if the place does not take it
   */
  public void export(String name, Path target) {
    PackText text = name.equals(shippedName()) ? shipped.text() : store.text(name).orElseThrow();
    try {
      Files.write(target, PackArchive.zip(text, shipped.schema()));
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  /**
   * From the next unlocking conversations are held in it.
   *
   * @throws Invalid {@code versions.not-readable} if this program cannot read it
   */
  public void choose(String name) {
    readable(name);
    store.choose(name.equals(shippedName()) ? Optional.empty() : Optional.of(name));
  }

  /**
   * Records who read a version in a language.
   *
   * @throws Invalid {@code versions.reader-missing}, {@code date-future}
   */
  public void read(String version, Language language, String name, LocalDate on) {
    String typed = name.strip();
    if (typed.isEmpty()) {
      throw new Invalid("versions.reader-missing");
    }
    if (typed.length() > LONGEST_NAME) {
      throw new Invalid("field.too-long", "n", LONGEST_NAME);
    }
    if (on.isAfter(Brussels.date(clock.instant()))) {
      throw new Invalid("date-future");
    }
    Kept kept =
        store.all().stream()
            .filter(one -> one.name().equals(version))
            .findFirst()
            .orElseGet(() -> own(clock.instant()));
    store.read(new ReadBy(language, typed, on), kept, shipped::text);
  }
}
