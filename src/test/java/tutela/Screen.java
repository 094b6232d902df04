package tutela;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A screen of 1920x1080 that nobody sees, with a keyboard and a mouse: an X server of its own. */
public final class Screen implements AutoCloseable {
  private final Process server;
  private final Path pixels;
  private final String display;

  private Screen(Process server, Path pixels, String display) {
    this.server = server;
    this.pixels = pixels;
    this.display = display;
  }

  /**
   * @param folder for the pixels of the screen
   */
  public static Screen start(Path folder) throws IOException {
    Needs.command("Xvfb");
    Needs.command("xdotool");
    Process server =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1920x1080x24",
                "-nolisten",
                "tcp",
                "-noreset",
                "-fbdir",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = server.inputReader();
    String number = out.readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    return new Screen(server, folder.resolve("Xvfb_screen0"), ":" + number);
  }

  /** The child shows its window here. */
  public Child on(Child child) {
    return child
        .environment("DISPLAY", display)
        .environment("GDK_BACKEND", "x11")
        .environment("NO_AT_BRIDGE", "1")
        .with("-Dprism.order=sw");
  }

  /** Sends keys, moves the mouse, finds windows; gives what it printed. */
  public String xdotool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        // it complains of windows that go while it looks at them
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DISPLAY", display);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(20, TimeUnit.SECONDS);
    return out.strip();
  }

  /** What is on the screen now, in the form of xwd. */
  public BufferedImage picture() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(pixels));
    int width = file.getInt(16);
    int height = file.getInt(20);
    int bytesPerLine = file.getInt(48);
    int colours = file.getInt(76);
    int start = file.getInt(0) + colours * 12;
    boolean littleEndian = file.getInt(28) == 0;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = file.getInt(start + y * bytesPerLine + x * 4);
        picture.setRGB(x, y, littleEndian ? Integer.reverseBytes(pixel) : pixel);
      }
    }
    return picture;
  }

  @Override
  public void close() {
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
