package org.testimonia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The walls of the house, read as a list of who may lean on whom.
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.testimonia");

  @Test
  void stagesMeetOnlyInModelAndPipeline() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy("org.testimonia.text..")
        .layer("decision")
        .definedBy("org.testimonia.decision..")
        .layer("onnx")
        .definedBy("org.testimonia.onnx..")
        .layer("model")
        .definedBy("org.testimonia.model..")
        .layer("copy")
        .definedBy("org.testimonia.copy..")
        .layer("ingest")
        .definedBy("org.testimonia.ingest..")
        .layer("clean")
        .definedBy("org.testimonia.clean..")
        .layer("read")
        .definedBy("org.testimonia.read..")
        .layer("group")
        .definedBy("org.testimonia.group..")
        .layer("compare")
        .definedBy("org.testimonia.compare..")
        .layer("dossier")
        .definedBy("org.testimonia.dossier..")
        .layer("fetch")
        .definedBy("org.testimonia.fetch..")
        .layer("store")
        .definedBy("org.testimonia.store..")
        .layer("library")
        .definedBy("org.testimonia.library..")
        .layer("pipeline")
        .definedBy("org.testimonia")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("decision")
        .mayOnlyAccessLayers("text")
        .whereLayer("onnx")
        .mayOnlyAccessLayers("text")
        .whereLayer("model")
        .mayOnlyAccessLayers("text")
        .whereLayer("copy")
        .mayOnlyAccessLayers("text", "model")
        .whereLayer("ingest")
        .mayOnlyAccessLayers("text", "model")
        .whereLayer("clean")
        .mayOnlyAccessLayers("text", "model")
        .whereLayer("read")
        .mayOnlyAccessLayers("text", "decision", "onnx", "model")
        .whereLayer("group")
        .mayOnlyAccessLayers("text", "decision", "model")
        .whereLayer("compare")
        .mayOnlyAccessLayers("text", "decision", "onnx", "model", "copy")
        .whereLayer("dossier")
        .mayOnlyAccessLayers("text", "model")
        .whereLayer("fetch")
        .mayOnlyAccessLayers("text", "model")
        .whereLayer("store")
        .mayOnlyAccessLayers("text", "model")
        .check(CORE);
  }

  /// The library runs stages as the pipeline does; only of the program's version it knows besides.
  @Test
  void theLibraryRunsTheStagesThatMakeStories() {
    noClasses()
        .that()
        .resideInAPackage("org.testimonia.library..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.testimonia.clean..",
            "org.testimonia.read..",
            "org.testimonia.compare..",
            "org.testimonia.dossier..")
        .check(CORE);
  }

  @Test
  void databasesStayInTheirPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.testimonia.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..")
        .check(CORE);
  }

  @Test
  void modelsRunInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.testimonia.onnx..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
        .check(CORE);
  }

  @Test
  void versionsAreLaidBesideEachOtherInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.testimonia.compare.version")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.difflib..")
        .check(CORE);
  }

  @Test
  void theWebIsAskedInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.testimonia.fetch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "crawlercommons..")
        .check(CORE);
  }

  @Test
  void modelIsPlain() {
    noClasses()
        .that()
        .resideInAnyPackage("org.testimonia.model", "org.testimonia.text")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "org.jspecify..", "org.testimonia.model", "org.testimonia.text")
        .because("records of the domain carry nobody's annotations")
        .check(CORE);
  }

  @Test
  void coreIsSilent() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .because("only app prints or exits")
        .check(CORE);
  }

  @Test
  void coreHasNoWallClock() {
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
        .because("same input, same bytes: a clock comes in")
        .check(CORE);
  }

  @Test
  void coreHasNoChance() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .because("same input, same bytes")
        .check(CORE);
  }
}
