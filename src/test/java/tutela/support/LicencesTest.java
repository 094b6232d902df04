package tutela.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tutela.packs.store.YamlPacks;
import tutela.support.domain.ThirdParty;
import tutela.support.store.ShippedFiles;

/**
 * Everything of others that is shipped is named with version, licence and text, and nothing else
 * is. What is shipped is what the build wrote down (the SBOM), not a list by hand.
 */
final class LicencesTest {
  private static final String SBOM = "/META-INF/sbom/tutela.cdx.json";
  private static final Pattern COMPONENT =
      Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/([^@]+)@([^?]+)\\?");

  private final Shipped shipped = new ShippedFiles();
  private final ThirdParties thirdParties = new ThirdParties(new YamlPacks(), shipped);

  private static String sbom() throws IOException {
    try (InputStream in = LicencesTest.class.getResourceAsStream(SBOM)) {
      assertThat(in).as("the build writes " + SBOM).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Artifacts by name, with their versions. */
  private static Map<String, String> components() throws IOException {
    Map<String, String> components = new TreeMap<>();
    COMPONENT.matcher(sbom()).results().forEach(m -> components.put(m.group(1), m.group(2)));
    assertThat(components.remove("tutela")).isNotNull();
    assertThat(components).hasSizeGreaterThan(30);
    return components;
  }

  @Test
  void everyJarThatIsShippedIsNamedAndNoOther() throws IOException {
    assertThat(thirdParties.all().stream().flatMap(each -> each.artifacts().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(components().keySet());
  }

  @Test
  void theVersionThatIsShownIsTheOneThatIsShipped() throws IOException {
    Map<String, String> components = components();
    for (ThirdParty each : thirdParties.all()) {
      assertThat(each.version()).as(each.name()).matches("\\d.*");
      if (each.fonts().isEmpty() && !each.name().equals("Feather")) {
        each.artifacts()
            .forEach(
                artifact ->
                    assertThat(each.version()).as(artifact).isEqualTo(components.get(artifact)));
      }
    }
  }

  @Test
  void everyFontThatIsShippedIsNamedAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/tutela/fonts"))) {
      assertThat(thirdParties.all().stream().flatMap(each -> each.fonts().stream()))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(name -> name.endsWith(".ttf"))
                  .toList());
    }
  }

  @Test
  void eachHasTheTextOfItsLicence() {
    List<ThirdParty> all = thirdParties.all();
    assertThat(all).extracting(ThirdParty::name).doesNotHaveDuplicates();
    for (ThirdParty each : all) {
      String text = thirdParties.text(each);
      assertThat(each.source()).as(each.name()).startsWith("https://");
      assertThat(text).as(each.name()).hasSizeGreaterThan(600).contains("opyright");
      assertThat(text).as(each.name()).doesNotContain("\uFFFD", "\r");
      String named =
          Map.of(
                  "Apache-2.0", "Apache License",
                  "MIT", "Permission is hereby granted",
                  "BSD-3-Clause", "Redistributions in binary form",
                  "MPL-2.0", "Mozilla Public License",
                  "OFL-1.1", "Open Font License",
                  "Unicode-3.0", "UNICODE LICENSE V3",
                  "LGPL-2.1", "GNU LESSER GENERAL PUBLIC LICENSE",
                  "LGPL-2.1 or later", "GNU LESSER GENERAL PUBLIC LICENSE",
                  "GPL-2.0 with Classpath Exception", "CLASSPATH",
                  "free for any use", "any use")
              .get(each.licence());
      assertThat(named).as(each.licence()).isNotNull();
      assertThat(text).as(each.name()).containsIgnoringCase(named);
    }
    assertThat(all.getFirst().module()).isEqualTo(Optional.of("java.base"));
    assertThat(thirdParties.text(all.getFirst())).contains("zlib", "Unicode");
  }

  /** Two builds of one commit give the same bytes. */
  @Test
  void theSbomHoldsNothingOfTheMomentAndThePlaceOfTheBuild() throws IOException {
    assertThat(sbom())
        .contains("\"bomFormat\" : \"CycloneDX\"")
        .doesNotContain("serialNumber", "timestamp", System.getProperty("user.home"));
  }
}
