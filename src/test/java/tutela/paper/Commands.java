package tutela.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tutela.Needs;

/** Runs a command of the system with bytes on its input, for tests. */
public final class Commands {
  private Commands() {}

  /** Everything the command printed; fails if it ended with an error. */
  public static byte[] output(byte[] input, String... command)
      throws IOException, InterruptedException {
    Needs.command(command[0]);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var writing =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (OutputStream in = process.getOutputStream()) {
                    in.write(input);
                  } catch (IOException e) {
                    process.destroy();
                  }
                });
    byte[] out = process.getInputStream().readAllBytes();
    writing.join();
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + " ended with " + process.exitValue());
    }
    return out;
  }

  /** What pdftotext of poppler finds: another reader than the library that wrote the file. */
  public static String pdfToText(byte[] pdf, String... options) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("pdftotext", "-enc", "UTF-8"));
    command.addAll(List.of(options));
    command.addAll(List.of("-", "-"));
    return new String(output(pdf, command.toArray(String[]::new)), StandardCharsets.UTF_8);
  }
}
