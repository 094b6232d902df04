package tutela.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * The program, which writes its heap to each file that is named to it. A class apart: the constants
 * of a test would be found in that heap.
 */
final class DumpedProgram {
  private DumpedProgram() {}

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    Thread.ofPlatform().daemon().start(() -> dump(out));
    Main.main(arguments);
  }

  private static void dump(PrintStream out) {
    try {
      BufferedReader named =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String file = named.readLine(); file != null; file = named.readLine()) {
        System.gc();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
        out.println("dumped");
        out.flush();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
