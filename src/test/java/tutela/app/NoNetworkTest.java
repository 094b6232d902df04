package tutela.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Child;
import tutela.Needs;
import tutela.kernel.CaseId;
import tutela.letters.domain.Letter;
import tutela.paper.print.PrintJob;
import tutela.paper.print.PrintOptions;
import tutela.paper.print.PrintSystem;
import tutela.paper.print.Queues;
import tutela.tour.Program;
import tutela.vault.Vaults;

/**
 * The program speaks to nobody but the print service of its own machine: a whole case, by use cases
 * and by the window, with a letter printed, under the eyes of strace; and no class of ours knows
 * how.
 */
final class NoNetworkTest {
  private static final String TALK =
      ".*\\b(connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg)\\(.*";

  /** In a process of its own. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Path root = Path.of(arguments[0]);
    if (arguments.length > 1) {
      talk();
      System.exit(0);
    }
    String reference;
    try (Casework work = Casework.in(Folders.below(root).data())) {
      CaseId id = new WholeCase(work.services(), Clock.systemUTC()).play();
      reference = work.services().cases.get(id).reference();
      Letter letter = work.services().letters.of(id).getFirst();
      out.println(
          print(letter.reference(reference), work.services().letters.finalPdf(letter.id())));
    }
    try (Program program = Program.start(root)) {
      program.type("phrase", new String(Vaults.passphrase()));
      program.press(KeyCode.ENTER);
      program.waitFor("desk", () -> program.isShown("work"));
      for (String place : List.of("case-" + reference, "items", "replies", "settings", "desk")) {
        program.click(place);
      }
    }
    System.exit(0);
  }

  private static Queues.JobState print(String title, byte[] pdf) throws InterruptedException {
    Queues queues = Queues.ofThisSystem();
    var queue = queues.list().getFirst();
    queues.abilities(queue);
    PrintJob job = queues.print(queue, title, pdf, PrintOptions.PLAIN);
    for (int i = 0; i < 200 && queues.state(job) == Queues.JobState.WAITING; i++) {
      Thread.sleep(50);
    }
    return queues.state(job);
  }

  /** What must not be, so that it is seen to be seen. */
  private static void talk() throws IOException {
    try (ServerSocket server = new ServerSocket(0);
        Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()));
    }
  }

  @Test
  void nobodyIsSpokenToButThePrintService(@TempDir Path folder) throws Exception {
    Needs.command("strace");
    PrintSystem printing = PrintSystem.start();
    try {
      Path trace = folder.resolve("trace");
      Child child = child(Files.createDirectory(folder.resolve("root")), trace);
      for (var variable : printing.environment().entrySet()) {
        child = child.environment(variable.getKey(), variable.getValue());
      }
      Child.Ended ended = child.run(child.root().toString());
      assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
      assertThat(ended.out()).as("the letter was printed").startsWith("GONE");
      assertThat(printing.printed()).isNotEmpty();

      String socket = printing.environment().get("CUPS_SERVER");
      List<String> program = new ArrayList<>();
      List<String> commands = new ArrayList<>();
      tell(trace, program, commands);
      assertThat(program).as("what the program says itself").isEmpty();
      assertThat(commands).as("printing is seen").anyMatch(call -> call.contains(socket));
      assertThat(commands)
          .as("what the commands of the print system say")
          .allMatch(call -> isWithinTheMachine(socket, call));
    } finally {
      printing.stop();
    }
  }

  @Test
  void talkIsSeen(@TempDir Path folder) throws Exception {
    Needs.command("strace");
    Path trace = folder.resolve("trace");
    Child child = child(Files.createDirectory(folder.resolve("root")), trace);
    assertThat(child.run(child.root().toString(), "talk").status()).isZero();
    assertThat(talk(trace))
        .anyMatch(call -> call.matches(".*connect\\(.*AF_INET6?.*"))
        .anyMatch(call -> call.matches(".*bind\\(.*AF_INET6?.*"))
        .anyMatch(call -> call.contains("listen("));
  }

  private static Child child(Path root, Path trace) {
    return Child.of(NoNetworkTest.class, root)
        .headless()
        .under(
            "strace",
            "-f",
            "-qq",
            "--seccomp-bpf",
            "-s",
            "200",
            "-e",
            "signal=none",
            "-e",
            "trace=%network,execve",
            "-o",
            trace.toString());
  }

  private static List<String> talk(Path trace) throws IOException {
    return Files.readAllLines(trace).stream().filter(line -> line.matches(TALK)).toList();
  }

  /** Parts what was said by the commands of the print system from what was said by ourselves. */
  private static void tell(Path trace, List<String> program, List<String> commands)
      throws IOException {
    Set<String> printing = new HashSet<>();
    for (String line : Files.readAllLines(trace)) {
      String process = line.split(" ", 2)[0];
      if (line.matches(".* execve\\(\"[^\"]*/(lp|lpstat|lpoptions|cancel)\".* = 0")) {
        printing.add(process);
      } else if (line.matches(TALK) && !line.contains("/var/run/nscd/socket")) {
        // the C library asks there for the name of the user, which is a file elsewhere
        (printing.contains(process) ? commands : program).add(line);
      }
    }
  }

  /** To the print service by its socket or on this machine's own address, or to who finds it. */
  private static boolean isWithinTheMachine(String socket, String call) {
    return call.contains("sun_path=\"" + socket + "\"")
        || call.contains("sun_path=\"/run/dbus/system_bus_socket\"")
        || call.matches(
            ".*connect\\(.*htons\\(631\\).*(\"::1\"|inet_addr\\(\"127\\.0\\.0\\.1\"\\)).*")
        || call.matches(".*sendto\\(.*, NULL, 0\\).*"); // over a connection that was made
  }

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tutela");

  private static ArchRule noConnection() {
    return noClasses()
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("a connection is opened") {
              @Override
              public boolean test(JavaAccess<?> access) {
                String owner = access.getTargetOwner().getName();
                String name = access.getTarget().getName();
                return (owner.equals("java.net.URL")
                        && Set.of("openConnection", "openStream", "getContent").contains(name))
                    || (owner.startsWith("java.awt.Desktop") && !name.equals("isDesktopSupported"))
                    || (owner.equals("javafx.application.HostServices")
                        && name.equals("showDocument"));
              }
            })
        .orShould()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>("know sockets") {
              @Override
              public boolean test(JavaClass type) {
                return type.getName()
                        .matches(
                            "java(x)?\\.net\\..*(Socket|Connection|Datagram|Inet|Proxy|HttpClient).*")
                    || type.getName()
                        .matches(
                            "java\\.nio\\.channels\\.(Asynchronous)?(Server)?(Socket|Datagram|Network).*")
                    || type.getPackageName().startsWith("java.rmi")
                    || type.getPackageName().startsWith("javax.naming");
              }
            });
  }

  @Test
  void noClassOfOursOpensAConnection() {
    noConnection().check(PROGRAM);
  }

  @Test
  void aClassThatDoesIsSeen() {
    JavaClasses talking =
        new ClassFileImporter().importClasses(NoNetworkTest.class, ByUrl.class, ByChannel.class);
    assertThatThrownBy(() -> noConnection().check(talking))
        .hasMessageContaining("openStream")
        .hasMessageContaining("ServerSocket")
        .hasMessageContaining("SocketChannel");
  }

  private static final class ByUrl {
    static Object read() throws IOException {
      return URI.create("https://chirp.example/").toURL().openStream();
    }
  }

  private static final class ByChannel {
    static Object open() throws IOException {
      return java.nio.channels.SocketChannel.open();
    }
  }
}
