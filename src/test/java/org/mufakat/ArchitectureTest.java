package org.mufakat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the shape of the code: fifteen packages in the order in which an article moves through them.
class ArchitectureTest {

    private static final String ROOT = "org.mufakat";
    private static final String JENA = "org.apache.jena..";
    private static final String RDF4J = "org.eclipse.rdf4j..";

    /// Every package, in the order an article moves through them.
    private static final List<String> FLOW = List.of(
            "vocabulary",
            "source",
            "intake",
            "language",
            "linking",
            "account",
            "turtle",
            "pipeline",
            "evaluation",
            "world",
            "store",
            "export",
            "search",
            "service",
            "web",
            "cli");

    private static final List<String> NEWS = List.of("source", "intake", "language", "linking", "account");
    private static final List<String> SERVING = List.of("store", "export", "search", "service", "web");

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void thereIsCodeToLookAt() {
        assertTrue(
                CODE.size() > 80,
                () -> "Only %d classes were found: the rules would hold of nothing".formatted(CODE.size()));
    }

    @Test
    void everyPackageHasItsPlaceInTheFlow() {
        Set<String> present = CODE.getPackage(ROOT).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toSet());

        assertEquals(Set.copyOf(FLOW), present);
    }

    static Stream<String> flowExceptLast() {
        return FLOW.stream().limit(FLOW.size() - 1L);
    }

    @ParameterizedTest
    @MethodSource("flowExceptLast")
    void noPackageSeesOneToItsRight(String name) {
        noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(trees(FLOW.subList(FLOW.indexOf(name) + 1, FLOW.size())))
                .because("an article moves " + String.join(" → ", FLOW))
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void newsIsReadWithoutAnyRdfLibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(trees(NEWS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JENA, RDF4J)
                .because("what articles say does not depend on how it is written down")
                .check(CODE);
    }

    @Test
    void whatServesSeesFilesAndNothingOfReading() {
        noClasses()
                .that()
                .resideInAnyPackage(trees(SERVING))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(trees(FLOW.subList(FLOW.indexOf("source"), FLOW.indexOf("store"))))
                .because("the serving half reads nothing but the files of the record")
                .check(CODE);
    }

    /// A library is seen only where it is at home, so that it can be replaced there.
    @ParameterizedTest
    @CsvSource({
        "edu.stanford.nlp..,      language",
        "opennlp..,               language",
        "org.jsoup..,             intake",
        "org.apache.pdfbox..,     intake",
        "org.apache.tika..,       intake",
        "org.apache.james..,      intake",
        "org.netpreserve..,       intake",
        "org.commonmark..,        intake",
        "org.apache.hc..,         intake",
        "crawlercommons..,        intake",
        "org.apache.commons.csv.., source export search",
        "org.apache.lucene..,      world store search",
        "gg.jte..,                web",
        "picocli..,               cli",
        "me.tongfei.progressbar.., cli",
    })
    void aLibraryIsSeenOnlyWhereItIsAtHome(String library, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(trees(List.of(homes.split(" "))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(CODE);
    }

    @Test
    void rdf4jWritesTheRecordAndTheWorld() {
        noClasses()
                .that()
                .resideOutsideOfPackages(trees(List.of("turtle", "pipeline", "world", "cli")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RDF4J)
                .check(CODE);
    }

    /// A command hands a model from the one who makes it to the one who writes it.
    @Test
    void commandsSeeOfRdf4jTheModelAlone() {
        noClasses()
                .that()
                .resideInAPackage(tree("cli"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(RDF4J)
                        .and(not(JavaClass.Predicates.type(org.eclipse.rdf4j.model.Model.class))))
                .check(CODE);
    }

    @Test
    void jenaServesAndChecks() {
        noClasses()
                .that()
                .resideOutsideOfPackages(trees(SERVING))
                .and(areNoChecks())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JENA)
                .check(CODE);
    }

    /// The command `check` parses with both libraries: that is what it is for.
    private static DescribedPredicate<JavaClass> areNoChecks() {
        DescribedPredicate<JavaClass> checks = DescribedPredicate.describe(
                "belong to check",
                type -> type.getPackageName().equals(ROOT + ".cli")
                        && type.getSimpleName().matches("\\w*Check\\w*|ParsedFile"));
        return not(belongTo(checks));
    }

    @Test
    void nothingPrints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CODE);
    }

    private static String tree(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] trees(List<String> names) {
        return names.stream().map(ArchitectureTest::tree).toArray(String[]::new);
    }
}
