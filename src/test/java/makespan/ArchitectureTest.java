package makespan;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may import whom, as rules.
class ArchitectureTest {
  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("makespan");

  @Test
  void floorsImportOnlyWhatLiesBelow() {
    layeredArchitecture().consideringOnlyDependenciesInLayers().layer("model").definedBy("makespan.model..")
        .layer("read").definedBy("makespan.read..").layer("analysis").definedBy("makespan.analysis..")
        .layer("balance").definedBy("makespan.balance..").layer("whatif").definedBy("makespan.whatif..")
        .layer("findings").definedBy("makespan.findings..")
        .layer("picture").definedBy("makespan.picture..").layer("gantt").definedBy("makespan.gantt..")
        .layer("export").definedBy("makespan.export..").layer("app").definedBy("makespan.app..").layer("cli")
        .definedBy("makespan.cli..").layer("ui").definedBy("makespan.ui..").layer("main").definedBy("makespan")
        .whereLayer("main").mayNotBeAccessedByAnyLayer().whereLayer("ui").mayOnlyBeAccessedByLayers("main")
        .whereLayer("cli").mayOnlyBeAccessedByLayers("main").whereLayer("app").mayOnlyBeAccessedByLayers("cli", "ui")
        .whereLayer("read").mayOnlyBeAccessedByLayers("app").whereLayer("export")
        .mayOnlyBeAccessedByLayers("app", "cli", "ui").whereLayer("gantt").mayOnlyBeAccessedByLayers("cli", "ui")
        .whereLayer("picture").mayOnlyBeAccessedByLayers("gantt", "cli", "ui").whereLayer("findings")
        .mayOnlyBeAccessedByLayers("export", "app", "cli", "ui").whereLayer("whatif")
        .mayOnlyBeAccessedByLayers("findings", "export", "gantt", "app", "cli", "ui").whereLayer("balance")
        .mayOnlyBeAccessedByLayers("whatif", "findings", "export", "gantt", "app", "cli", "ui").whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("balance", "whatif", "findings", "export", "gantt", "app", "cli", "ui")
        .because("a floor that knows what stands above it cannot be tested, or read, alone").check(HOUSE);
  }

  @Test
  void noPackageTakesPartInACycle() {
    slices().matching("makespan.(**)").should().beFreeOfCycles()
        .because("packages in a cycle are one package with many names").check(HOUSE);
  }

  @Test
  void lowerFloorsKnowNothingOfFaces() {
    noClasses().that()
        .resideInAnyPackage("makespan.model..", "makespan.read..", "makespan.analysis..", "makespan.balance..",
            "makespan.whatif..", "makespan.findings..", "makespan.export..", "makespan.picture..", "makespan.gantt..",
            "makespan.app..")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "picocli..")
        .because("what a run means does not depend on who looks at it, and pixels are checked without a toolkit")
        .check(HOUSE);
  }

  @Test
  void nobodyUsesAwtOrSwing() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
        .because("two toolkits in one process fight over the display").check(HOUSE);
  }

  @Test
  void onlyTheStartOfTheWindowCrossesThreads() {
    noClasses().that().doNotHaveFullyQualifiedName("makespan.ui.MakespanApp").should()
        .accessTargetWhere(target(owner(name("javafx.application.Platform"))).and(target(name("runLater"))))
        .because("Jobs is the one crossing between threads").check(HOUSE);
    noClasses().should().callConstructorWhere(target(owner(name("java.lang.Thread"))))
        .because("Jobs is the one crossing between threads").check(HOUSE);
  }

  @Test
  void nothingIsGlobal() {
    fields().that().areStatic().should().beFinal()
        .because("static state that changes has readers nobody knows").check(HOUSE);
  }

  @Test
  void linesArePrintedThroughTheStreamsHandedIn() {
    noClasses().that().doNotHaveFullyQualifiedName("makespan.Main").should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err")
        .because("a program that prints by itself cannot be tested, and System.out hides write errors").check(HOUSE);
  }

  @Test
  void buttonsSpeakTheLanguageOfTheProgram() {
    noClasses().should().accessFieldWhere(target(owner(name("javafx.scene.control.ButtonType"))))
        .because("buttons of the toolkit have their words in the language of the system").check(HOUSE);
  }

  @Test
  void everyFloorIsThere() {
    classes().should().resideInAnyPackage("makespan", "makespan.model..",
        "makespan.read..", "makespan.analysis..", "makespan.balance..", "makespan.whatif..", "makespan.findings..",
        "makespan.export..", "makespan.picture..", "makespan.gantt..", "makespan.app..", "makespan.cli..",
        "makespan.ui..")
        .because("a package nobody placed is a package nobody guards").check(HOUSE);
  }
}
