package org.testimonia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/// The walls of the house, read as a list of who may lean on whom.
@AnalyzeClasses(packages = "org.testimonia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("org.testimonia.text..")
          .layer("model")
          .definedBy("org.testimonia.model..")
          .layer("ingest")
          .definedBy("org.testimonia.ingest..")
          .layer("clean")
          .definedBy("org.testimonia.clean..")
          .layer("read")
          .definedBy("org.testimonia.read..")
          .layer("compare")
          .definedBy("org.testimonia.compare..")
          .layer("dossier")
          .definedBy("org.testimonia.dossier..")
          .layer("pipeline")
          .definedBy("org.testimonia")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("model")
          .mayOnlyAccessLayers("text")
          .whereLayer("ingest")
          .mayOnlyAccessLayers("text", "model")
          .whereLayer("clean")
          .mayOnlyAccessLayers("text", "model")
          .whereLayer("read")
          .mayOnlyAccessLayers("text", "model")
          .whereLayer("compare")
          .mayOnlyAccessLayers("text", "model")
          .whereLayer("dossier")
          .mayOnlyAccessLayers("text", "model");

  @ArchTest
  static final ArchRule MODEL_IS_PLAIN =
      noClasses()
          .that()
          .resideInAnyPackage("org.testimonia.model", "org.testimonia.text")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "org.jspecify..", "org.testimonia.model", "org.testimonia.text")
          .because("records of the domain carry nobody's annotations");

  @ArchTest
  static final ArchRule CORE_IS_SILENT =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("only app prints or exits");

  @ArchTest
  static final ArchRule CORE_HAS_NO_WALL_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("same input, same bytes: a clock comes in");

  @ArchTest
  static final ArchRule CORE_HAS_NO_CHANCE =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("same input, same bytes");
}
