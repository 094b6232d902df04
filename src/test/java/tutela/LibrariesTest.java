package tutela;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * No library is older than the version that mended what is known of it. The table is what somebody
 * looked up; nobody asks a server.
 */
final class LibrariesTest {
  private static final String PATH = System.getProperty("java.class.path");

  @Test
  void noneIsOlderThanWhatMendedIt() throws Exception {
    List<String> bad = new ArrayList<>();
    try (var table = LibrariesTest.class.getResourceAsStream("/tutela/fixed-vulnerabilities.csv")) {
      assertThat(table).isNotNull();
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      List<CSVRecord> records = rows.parse(new java.io.StringReader(text)).getRecords();
      assertThat(records).hasSizeGreaterThan(10);
      for (CSVRecord each : records) {
        assertThat(each.get("source")).startsWith("https://");
        if (Version.parse(resolved(each.get("artifact")))
                .compareTo(Version.parse(each.get("since")))
            < 0) {
          bad.add(each.get("artifact") + ": " + each.get("vulnerability"));
        }
      }
    }
    assertThat(bad).isEmpty();
  }

  private static String resolved(String artifact) {
    Matcher jar = Pattern.compile("[/\\\\]" + artifact + "-(\\d[^/\\\\]*)\\.jar").matcher(PATH);
    assertThat(jar.find()).as(artifact + " is on the class path").isTrue();
    return jar.group(1);
  }
}
