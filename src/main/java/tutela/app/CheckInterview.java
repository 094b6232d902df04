package tutela.app;

import java.io.PrintStream;
import java.nio.file.Path;
import tutela.interview.PackArchive;
import tutela.interview.PackText;
import tutela.interview.domain.Definition;
import tutela.kernel.Allowed;
import tutela.kernel.AppFailure;
import tutela.packs.Packs;
import tutela.packs.store.YamlPacks;

/** {@code mvn -Pcheck}: whether an interview that was edited is whole, without the program. */
@Allowed("says what it found to who started it")
public final class CheckInterview {
  private CheckInterview() {}

  public static void main(String[] args) {
    System.exit(check(args, System.out));
  }

  /** 0 if it is whole. */
  static int check(String[] args, PrintStream out) {
    if (args.length != 1) {
      out.println("one folder or zip file is expected");
      return 1;
    }
    try {
      PackText text = PackArchive.read(Path.of(args[0]));
      Definition read = SessionServices.reader(new Packs(new YamlPacks())).read(text);
      out.printf(
          "%d questions, %d pages, in order%n", read.questions().size(), read.pages().size());
      return 0;
    } catch (AppFailure.PackInvalid broken) {
      out.println(broken.place());
      return 1;
    } catch (AppFailure.Invalid refused) {
      out.println(
          switch (refused.key()) {
            case "versions.no-pack" -> "there is no index.yaml";
            case "versions.folders" -> "the files lie in several folders";
            case "versions.too-large" -> "too many files, or too large";
            default -> "neither a folder nor a zip file that can be read";
          });
      return 1;
    }
  }
}
