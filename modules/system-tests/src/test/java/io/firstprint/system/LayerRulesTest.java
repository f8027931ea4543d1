/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, where the modules' own dependencies do not say it already. */
@AnalyzeClasses(packages = "io.firstprint", importOptions = DoNotIncludeTests.class)
class LayerRulesTest {
    @ArchTest
    static final ArchRule shouldKeepTheDomainToTheJdk = classes()
            .that()
            .resideInAPackage("io.firstprint.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "io.firstprint.domain..");

    @ArchTest
    static final ArchRule shouldKeepGeneratedClassesInsideEvents = noClasses()
            .that()
            .resideOutsideOfPackage("io.firstprint.events..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.firstprint.events.v1..");

    @ArchTest
    static final ArchRule shouldKeepConfluentsClientInsideEventsAndRegistry = noClasses()
            .that()
            .resideInAPackage("io.firstprint..")
            .and()
            .resideOutsideOfPackages("io.firstprint.events..", "io.firstprint.embedded..", "io.firstprint.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.confluent..");

    @ArchTest
    static final ArchRule shouldKeepKafkaStreamsInsideTopologiesAndProcessor = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.firstprint.topologies..",
                    "io.firstprint.processor..",
                    "io.firstprint.replay.whatif..",
                    "io.firstprint.testkit..",
                    "io.firstprint.system..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule shouldLeaveWritingInAReplayToItsWriter = noClasses()
            .that()
            .resideInAPackage("io.firstprint.replay..")
            .and()
            .doNotHaveFullyQualifiedName("io.firstprint.replay.run.ReplayWriter")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..");
}
