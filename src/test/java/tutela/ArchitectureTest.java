package tutela;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tutela.kernel.Allowed;

/** The walls of the house: who may import whom. */
final class ArchitectureTest {
  /** From the ground up: a feature may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "kernel",
          "storage",
          "logging",
          "fx",
          "paper",
          "settings",
          "vault",
          "packs",
          "casefile",
          "interview",
          "letters",
          "tracking",
          "backup",
          "support",
          "shell",
          "app");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tutela");

  private static final DescribedPredicate<JavaClass> ALLOWED =
      new DescribedPredicate<>("carry @Allowed") {
        @Override
        public boolean test(JavaClass type) {
          return outermost(type).isAnnotatedWith(Allowed.class);
        }
      };

  @Test
  void featuresAreBuiltInOneDirection() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> "tutela." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        check(
            noClasses()
                .that()
                .resideInAPackage("tutela." + ORDER.get(i) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later));
      }
    }
    slices().matching("tutela.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found = new TreeSet<>();
    PROGRAM.forEach(type -> found.add(type.getPackageName().split("\\.")[1]));
    assertThat(ORDER).containsAll(found);
  }

  @Test
  void groundPackagesKnowNoFeature() {
    for (String ground : List.of("kernel", "storage", "logging", "fx", "paper")) {
      List<String> own =
          List.of("tutela." + ground, "tutela.kernel", "tutela.fx", "tutela.storage");
      check(
          noClasses()
              .that()
              .resideInAPackage("tutela." + ground + "..")
              .should(
                  dependOnClassesThat(
                      new DescribedPredicate<JavaClass>("belong to a feature") {
                        @Override
                        public boolean test(JavaClass type) {
                          return type.getPackageName().startsWith("tutela.")
                              && own.stream().noneMatch(p -> type.getPackageName().startsWith(p));
                        }
                      })));
    }
    check(
        noClasses()
            .that()
            .resideInAnyPackage("tutela.storage..", "tutela.kernel..", "tutela.logging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "tutela.fx..", "tutela.paper.."));
  }

  @Test
  void theDomainKnowsOnlyTheLanguageOfTheField() {
    check(
        noClasses()
            .that()
            .resideInAPackage("tutela..domain..")
            .should(
                dependOnClassesThat(
                    not(
                        resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            "java.text..",
                            "java.nio.charset..",
                            "com.ibm.icu..",
                            "org.jspecify..",
                            "tutela.kernel..",
                            "tutela..domain..")))));
  }

  @Test
  void useCasesKnowNeitherScreenNorSql() {
    check(
        noClasses()
            .that(areFeatureRoots())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx..",
                "org.jdbi..",
                "java.sql..",
                "tutela.fx..",
                "tutela..ui..",
                "tutela..store.."));
  }

  @Test
  void storesKnowNoScreenAndNoOtherStore() {
    check(
        noClasses()
            .that()
            .resideInAPackage("tutela..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "tutela.fx..", "tutela..ui.."));
    slices().matching("tutela.(*).store..").should().notDependOnEachOther().check(PROGRAM);
  }

  @Test
  void screensReachDataOnlyThroughUseCases() {
    check(
        noClasses()
            .that()
            .resideInAPackage("tutela..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "tutela..store..",
                "tutela.storage..",
                "tutela.vault.crypto..",
                "org.jdbi..",
                "java.sql..",
                "org.apache.pdfbox..",
                "com.openhtmltopdf..",
                "javax.crypto.."));
    slices()
        .matching("tutela.(*).ui..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("tutela.paper.ui.."))
        .check(PROGRAM);
  }

  @Test
  void cryptographyHasOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("tutela.vault.crypto..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javax.crypto..", "org.bouncycastle..", "com.google.crypto..", "com.nulabinc.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("tutela.vault.crypto..")
            .should(
                dependOnClassesThat(
                    resideInAPackage("tutela..")
                        .and(
                            not(
                                resideInAnyPackage(
                                    "tutela.vault.crypto..",
                                    "tutela.vault",
                                    "tutela.vault.domain..",
                                    "tutela.kernel..",
                                    "tutela.storage.pages..",
                                    "tutela.storage"))))));
  }

  @Test
  void theDatabaseIsReachedThroughStorageAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("tutela.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..", "org.flywaydb..", "javax.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.DriverManager"));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2.server..", "org.h2.bnf..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("org\\.h2\\.tools\\.(?!TriggerAdapter).*"));
  }

  @Test
  void bannedEverywhere() {
    check(
        noClasses()
            .should(
                dependOnClassesThat(
                    new DescribedPredicate<JavaClass>("open a network connection") {
                      @Override
                      public boolean test(JavaClass type) {
                        return type.getPackageName().equals("java.net.http")
                            || (type.getPackageName().equals("java.net")
                                && !Set.of("URI", "URL", "URISyntaxException", "IDN", "URLDecoder")
                                    .contains(type.getSimpleName()))
                            || type.getPackageName().startsWith("javafx.scene.web");
                      }
                    })));
    check(
        noClasses()
            .that(not(ALLOWED))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.util.prefs..", "javax.swing.."));
    check(
        noClasses()
            .that(not(ALLOWED))
            .and()
            .resideOutsideOfPackages("tutela.paper..", "tutela..pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.print.."));
    check(
        noClasses()
            .that(not(ALLOWED))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.io.File.class));
    check(
        noClasses()
            .that(not(ALLOWED))
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectOutputStream.class));
    check(
        noClasses()
            .that(not(ALLOWED))
            .and()
            .resideOutsideOfPackage("tutela.fx..")
            .should(
                dependOnClassesThat(
                    new DescribedPredicate<JavaClass>("are javafx.application.Platform") {
                      @Override
                      public boolean test(JavaClass type) {
                        return type.getName().equals("javafx.application.Platform");
                      }
                    })));
  }

  @Test
  void everyPackageIsNullMarked() throws Exception {
    Set<Path> without = new TreeSet<>();
    try (var folders = Files.walk(Path.of("src/main/java/tutela"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        boolean hasClasses;
        try (var files = Files.list(folder)) {
          hasClasses = files.anyMatch(f -> f.toString().endsWith(".java"));
        }
        Path info = folder.resolve("package-info.java");
        if (hasClasses && !(Files.exists(info) && Files.readString(info).contains("@NullMarked"))) {
          without.add(folder);
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void namesTellTheirPlace() {
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Model")
            .should()
            .resideInAPackage("tutela..ui.."));
    check(
        classes()
            .that()
            .haveSimpleNameStartingWith("Jdbi")
            .should()
            .resideInAPackage("tutela..store.."));
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper"));
  }

  private static DescribedPredicate<JavaClass> areFeatureRoots() {
    return new DescribedPredicate<>("are the public door of a feature") {
      @Override
      public boolean test(JavaClass type) {
        List<String> ground =
            List.of("kernel", "storage", "logging", "fx", "paper", "app", "shell");
        String[] parts = type.getPackageName().split("\\.");
        return parts.length == 2 && parts[0].equals("tutela") && !ground.contains(parts[1]);
      }
    };
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static void check(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @Test
  void staticFieldsAreConstants() {
    long mutable =
        PROGRAM.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
            .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
            .filter(f -> !ALLOWED.test(f.getOwner()))
            .count();
    assertThat(mutable).isZero();
  }
}
