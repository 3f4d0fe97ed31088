package org.claviger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Promise: the house stands as docs/architecture.md draws it. */
class StructureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Pages are generated from templates, which call each other as they please.
            .withImportOption(location -> !location.contains("/report/document/pages/"))
            .importPackages("org.claviger");

    @Test
    void everyClassIsLookedAt() {
        assertTrue(HOUSE.size() > 150, "only " + HOUSE.size() + " classes were found");
    }

    @Test
    void eachModuleImportsOnlyThoseAboveIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.claviger.model..")
                .layer("knowledge")
                .definedBy("org.claviger.knowledge..")
                .layer("analysis")
                .definedBy("org.claviger.analysis..")
                .layer("report")
                .definedBy("org.claviger.report..")
                .layer("cli")
                .definedBy("org.claviger.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("knowledge")
                .mayOnlyBeAccessedByLayers("analysis", "report", "cli")
                .check(HOUSE);
    }

    @Test
    void theLanguageIsBuiltInLayersOfItsOwn() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("value")
                .definedBy("org.claviger.model.value")
                .layer("text")
                .definedBy("org.claviger.model.text")
                .layer("keymaterial")
                .definedBy("org.claviger.model.keymaterial")
                .layer("shape")
                .definedBy("org.claviger.model.shape")
                .layer("records")
                .definedBy("org.claviger.model")
                .layer("binding")
                .definedBy("org.claviger.model.binding")
                .layer("validation")
                .definedBy("org.claviger.model.validation")
                .layer("schema")
                .definedBy("org.claviger.model.schema")
                .layer("file")
                .definedBy("org.claviger.model.file")
                .layer("edit")
                .definedBy("org.claviger.model.edit")
                .whereLayer("edit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("file")
                .mayOnlyBeAccessedByLayers("edit")
                .whereLayer("schema")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("validation")
                .mayOnlyBeAccessedByLayers("file")
                .whereLayer("binding")
                .mayOnlyBeAccessedByLayers("validation", "file", "edit")
                .whereLayer("keymaterial")
                .mayOnlyBeAccessedByLayers("file")
                .whereLayer("records")
                .mayOnlyBeAccessedByLayers("validation", "schema", "file", "edit")
                .whereLayer("shape")
                .mayOnlyBeAccessedByLayers("records", "binding", "schema")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.claviger.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.claviger.cli..", "org.claviger.bench..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Random.class)
                .because("every answer must be the same for the same file and day")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.claviger.cli..", "org.claviger.bench..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Base)")
                .because("such a name says nothing; see the house rules")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        List<String> silent = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> each.getClasses().stream()
                        .anyMatch(type -> !type.getSimpleName().equals("package-info")))
                .filter(each -> !each.isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                .map(each -> each.getName())
                .sorted()
                .toList();
        assertEquals(List.of(), silent, "packages without a package-info that is @NullMarked");
    }
}
