package tutela.paper.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tutela.kernel.AppFailure;
import tutela.paper.print.PrintQueue.Rank;
import tutela.paper.print.PrintQueue.State;
import tutela.paper.print.QueueAbilities.Colour;
import tutela.paper.print.QueueAbilities.Duplex;
import tutela.paper.print.QueueAbilities.Tray;

/**
 * Linux and macOS: the commands of CUPS. The paper goes to {@code lp} through a pipe, so no file of
 * ours holds it.
 */
final class LpQueues implements Queues {
  private static final Duration TO_ASK = Duration.ofSeconds(6);
  private static final Duration TO_SEND = Duration.ofSeconds(60);

  private static final Pattern PRINTER =
      Pattern.compile("^printer (\\S+) (.*)$", Pattern.MULTILINE);
  private static final Pattern DEFAULT =
      Pattern.compile("^system default destination: (\\S+)$", Pattern.MULTILINE);
  private static final Pattern REQUEST = Pattern.compile("request id is (\\S+-\\d+)");
  private static final Pattern TRAYS =
      Pattern.compile("^(InputSlot|MediaSource)/[^:\\n]*:(.*)$", Pattern.MULTILINE);
  private static final Pattern PRINTER_TYPE = Pattern.compile("\\bprinter-type=(\\d+)");
  private static final Pattern INFO =
      Pattern.compile("\\bprinter-info=(?:'((?:[^'\\\\]|\\\\.)*)'|(\\S+))");

  /** Bits of printer-type, the same in every CUPS since 1.1. */
  private static final int TYPE_COLOUR = 0x0008;

  private static final int TYPE_DUPLEX = 0x0010;

  private final Map<String, String> environment;

  /**
   * @param environment for the commands, over that of the process: another print system in tests
   */
  LpQueues(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<PrintQueue> list() {
    OffTheWindow.check();
    // -e also knows printers that were found on the wire and have no queue yet; -p knows states
    Answer names = ask("lpstat", "-e");
    Answer states = ask("lpstat", "-p", "-d");
    return queues(names.text(), states.text()).stream().map(this::labelled).toList();
  }

  static List<PrintQueue> queues(String names, String states) {
    Map<String, State> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    names
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.indexOf(' ') < 0)
        .forEach(name -> found.put(name, State.READY));
    Matcher printer = PRINTER.matcher(states);
    while (printer.find()) {
      boolean stopped =
          printer.group(2).startsWith("disabled") || printer.group(2).startsWith("not accepting");
      found.put(printer.group(1), stopped ? State.STOPPED : State.READY);
    }
    Matcher standard = DEFAULT.matcher(states);
    String first = standard.find() ? standard.group(1) : "";
    List<PrintQueue> queues = new ArrayList<>();
    found.forEach(
        (name, state) ->
            queues.add(
                new PrintQueue(name, name, name.equals(first) ? Rank.DEFAULT : Rank.OTHER, state)));
    queues.sort(Comparator.comparing(PrintQueue::rank));
    return List.copyOf(queues);
  }

  private PrintQueue labelled(PrintQueue queue) {
    Matcher info = INFO.matcher(ask("lpoptions", "-p", queue.name()).text());
    if (!info.find()) {
      return queue;
    }
    String quoted = info.group(1);
    String label = quoted == null ? info.group(2) : quoted.replaceAll("\\\\(.)", "$1");
    return label.isBlank()
        ? queue
        : new PrintQueue(queue.name(), label, queue.rank(), queue.state());
  }

  @Override
  public QueueAbilities abilities(PrintQueue queue) {
    OffTheWindow.check();
    Answer general = ask("lpoptions", "-p", queue.name());
    Answer choices = ask("lpoptions", "-p", queue.name(), "-l");
    return abilities(general.text(), choices.text());
  }

  static QueueAbilities abilities(String general, String choices) {
    Matcher type = PRINTER_TYPE.matcher(general);
    long bits = type.find() ? Long.parseLong(type.group(1)) : 0;
    List<Tray> trays = new ArrayList<>();
    Matcher slots = TRAYS.matcher(choices);
    if (slots.find()) {
      for (String choice : slots.group(2).strip().split("\\s+")) {
        String name = choice.startsWith("*") ? choice.substring(1) : choice;
        if (!name.isEmpty() && !name.startsWith("Custom.")) {
          trays.add(new Tray(slots.group(1) + "=" + name, spaced(name)));
        }
      }
    }
    return new QueueAbilities(
        (bits & TYPE_COLOUR) != 0 ? Colour.YES : Colour.NO,
        (bits & TYPE_DUPLEX) != 0 ? Duplex.YES : Duplex.NO,
        trays);
  }

  /** {@code LargeCapacity2} becomes {@code Large Capacity 2}. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=\\p{Ll})(?=[\\p{Lu}\\d])", " ");
  }

  @Override
  public PrintJob print(PrintQueue queue, String title, byte[] pdf, PrintOptions options) {
    OffTheWindow.check();
    byte[] pages = Pages.cut(pdf, options.pages());
    List<String> command = new ArrayList<>(List.of("lp", "-d", queue.name(), "-t", title));
    command.addAll(List.of("-n", Integer.toString(options.copies())));
    command.addAll(List.of("-o", "collate=true"));
    command.addAll(List.of("-o", "media=A4", "-o", "print-scaling=none"));
    command.addAll(List.of("-o", "sides=" + sides(options.sides())));
    options.tray().ifPresent(tray -> command.addAll(List.of("-o", tray.key())));
    command.add("-");
    Answer answer;
    try {
      answer = run(command, pages, TO_SEND);
    } catch (IOException e) {
      throw new AppFailure.PrintFailed(e);
    }
    Matcher request = REQUEST.matcher(answer.text());
    if (answer.status() != 0 || !request.find()) {
      throw new AppFailure.PrintFailed();
    }
    return new PrintJob(queue, request.group(1));
  }

  private static String sides(PrintOptions.Sides sides) {
    return switch (sides) {
      case ONE -> "one-sided";
      case TWO_LONG_EDGE -> "two-sided-long-edge";
      case TWO_SHORT_EDGE -> "two-sided-short-edge";
    };
  }

  @Override
  public JobState state(PrintJob job) {
    OffTheWindow.check();
    boolean waits =
        ask("lpstat", "-o", job.queue().name())
            .text()
            .lines()
            .anyMatch(line -> line.split("\\s+", 2)[0].equals(job.number()));
    return waits ? JobState.WAITING : JobState.GONE;
  }

  @Override
  public void cancel(PrintJob job) {
    OffTheWindow.check();
    ask("cancel", job.number());
  }

  private record Answer(int status, String text) {}

  /** A question: no print system, no answer in time or an error are all an empty answer. */
  private Answer ask(String... command) {
    try {
      Answer answer = run(List.of(command), new byte[0], TO_ASK);
      return answer.status() == 0 ? answer : new Answer(answer.status(), "");
    } catch (IOException e) {
      return new Answer(-1, "");
    }
  }

  private Answer run(List<String> command, byte[] input, Duration patience) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("LANGUAGE");
    Process process = builder.start();
    Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> end = CompletableFuture.runAsync(process::destroyForcibly, later);
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(input);
      } catch (IOException e) {
        // it ended before it had read everything; its answer says why
      }
      byte[] text = process.getInputStream().readAllBytes();
      return new Answer(process.waitFor(), new String(text, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      end.cancel(false);
      process.destroyForcibly();
    }
  }
}
