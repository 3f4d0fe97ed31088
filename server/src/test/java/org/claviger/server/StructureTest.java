package org.claviger.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Promise: the server is built of rooms that do not reach into each other, and only one place opens transactions. */
class StructureTest {
    /** Templates call what they show; the rule is about what calls templates. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            JavaClass.Predicates.resideInAPackage("org.claviger.server.pages..");

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/pages/"))
            .importPackages("org.claviger");

    @Test
    void roomsUseEachOtherThroughWhatTheyOffer() {
        ApplicationModules.of(ClavigerServer.class, GENERATED).verify();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.claviger.(**)").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void theServerDoesNotKnowTheCommandLineAndNothingBelowKnowsTheServer() {
        noClasses()
                .that()
                .resideInAPackage("org.claviger.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.claviger.cli..", "org.claviger.bench..")
                .check(SERVER);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.claviger.model..",
                        "org.claviger.knowledge..",
                        "org.claviger.analysis..",
                        "org.claviger.ledger..",
                        "org.claviger.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.claviger.server..", "org.springframework..", "java.sql..")
                .check(SERVER);
    }

    @Test
    void theLedgerKnowsTheLanguageAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.claviger.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.claviger.knowledge..", "org.claviger.analysis..", "org.claviger.report..")
                .check(SERVER);
    }

    @Test
    void onePlaceOpensTransactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.claviger.server.database")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(SERVER);
    }

    @Test
    void theDatabaseOfOurOwnKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("org.claviger.server.postgres")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.claviger.server.postgres",
                        "java..",
                        "com.sun.security.auth.module..",
                        "org.jspecify.annotations..",
                        "org.apache.commons.compress..",
                        "org.tukaani.xz..")
                .check(SERVER);
    }
}
