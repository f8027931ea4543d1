/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aDefinition;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.TraceParent;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What follows from a fact is in the trace of the reading that brought the fact. */
@ExtendWith(SharedCluster.class)
class TraceTest {
    private static final TraceParent EARLIER = TraceParent.begin();
    private static final TraceParent TRACE = TraceParent.begin();
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Indicator FRANCE = Indicator.parse("M.US.FR.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator UNION = Indicator.parse("M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");

    private final TopologyHarness harness;

    TraceTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        harness = Harness.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static String traceOf(View view) {
        return view.headers().getOrDefault(TraceParent.HEADER, "none");
    }

    @Test
    void shouldPutAlertsIntoTheTraceOfTheFactThatRaisedThem() {
        harness.pipe(EARLIER, NovemberRelease.history()).pipe(TRACE, NovemberRelease.release());

        assertThat(harness.said().in("alerts.v1")).isNotEmpty().allSatisfy(alert -> assertThat(traceOf(alert))
                .isEqualTo(TRACE.toString()));
    }

    @Test
    void shouldPutEveryOtherViewIntoItAsWell() {
        harness.pipe(EARLIER, NovemberRelease.history());
        harness.said();

        harness.pipe(TRACE, NovemberRelease.release());

        assertThat(harness.said().records()).extracting(TraceTest::traceOf).containsOnly(TRACE.toString());
    }

    @Test
    void shouldPassItOnToWhatIsDerived() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(
                TRACE, aRelease().of(FRANCE).at(MARCH).value("2026-01", "100").fact());

        assertThat(harness.passedOn()).singleElement().satisfies(passed -> assertThat(traceOf(passed))
                .isEqualTo(TRACE.toString()));
    }

    @Test
    void shouldPutWhatIsRefusedIntoIt() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(
                TRACE, aRelease().of(UNION).at(MARCH).value("2026-01", "100").fact());

        assertThat(harness.said().in("dead-letters.v1")).singleElement().satisfies(letter -> assertThat(traceOf(letter))
                .isEqualTo(TRACE.toString()));
    }

    @Test
    void shouldSayWhatFollowsFromAFactWithoutATraceWithoutOne() {
        harness.pipe(TRACE, NovemberRelease.history());
        harness.said();

        harness.pipe(NovemberRelease.release());

        assertThat(harness.said().records()).extracting(TraceTest::traceOf).containsOnly("none");
    }
}
