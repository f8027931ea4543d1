/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.whatif.FactCodec;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Facts that were read wrongly once, made up but for the figure of November 2025. */
@ExtendWith(SharedCluster.class)
class RereadFactsTest {
    private static final Source GRAPH = new Source("graph", 1);
    private static final ArchivedContent FILE =
            content("observation_date,BOPGSTB\n2025-10-01,-29206\n2025-11-01,-56825\n");

    private final EventSerdes serdes;
    private final FactCodec codec;
    private final Map<String, NamedFormat> formats;

    RereadFactsTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.serdes = new EventSerdes(cluster.registry());
        this.codec = new FactCodec(namespace.topics(), serdes);
        this.formats = Map.of(
                GRAPH.name(), new NamedFormats(FormatContext.shipped(Clock.systemUTC())).make("graph-csv", Map.of()));
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    private static ArchivedContent content(String text) {
        return ArchivedContent.of(text.getBytes(UTF_8), "file", GRAPH.name(), Instant.EPOCH);
    }

    private PastFact fact(Source source, String digest, Observation... observations) {
        return codec.of(
                new Figures(
                        new ObservationSet(
                                Facts.US_BALANCE,
                                Facts.ft900("2025-11"),
                                source,
                                NovemberRelease.INSTANT,
                                NovemberRelease.INSTANT.plusMillis(200),
                                digest,
                                List.of(observations)),
                        Facts.HEADLINE),
                Lane.HEADLINE);
    }

    private static Observation observed(String period, long millions) {
        return new Observation(ReferencePeriod.parse(period), new Amount(millions, 6, Unit.USD));
    }

    private RereadFacts rereading(PastFact fact, ArchivedContent... kept) throws PublishException {
        return RereadFacts.prepare(
                sink -> sink.accept(fact), sink -> List.of(kept).forEach(sink), formats, codec);
    }

    private ObservationSet set(PastFact fact) {
        return ((Figures) codec.observation(fact).orElseThrow()).set();
    }

    @Test
    void shouldSayWhatTheBytesSayOfThePeriodsOfTheFact() throws PublishException {
        PastFact wrong = fact(GRAPH, FILE.digest(), observed("2025-11", -5682));
        RereadFacts rereading = rereading(wrong, FILE);

        ObservationSet now = set(rereading.reread(wrong));

        assertThat(now.observations()).containsExactly(observed("2025-11", -56825));
        assertThat(rereading.result()).isEqualTo(new Rereading(1, 0, 0, List.of()));
    }

    @Test
    void shouldKeepReleaseSourceAndInstants() throws PublishException {
        PastFact wrong = fact(GRAPH, FILE.digest(), observed("2025-11", -5682));

        ObservationSet now = set(rereading(wrong, FILE).reread(wrong));

        assertThat(now)
                .returns(Facts.ft900("2025-11"), ObservationSet::release)
                .returns(GRAPH, ObservationSet::source)
                .returns(NovemberRelease.INSTANT, ObservationSet::instant)
                .returns(NovemberRelease.INSTANT.plusMillis(200), ObservationSet::seenAt)
                .returns(FILE.digest(), ObservationSet::contentDigest);
    }

    @Test
    void shouldHandOnTheSameBytesWhereNothingIsReadOtherwise() throws PublishException {
        PastFact right = fact(GRAPH, FILE.digest(), observed("2025-11", -56825));
        RereadFacts rereading = rereading(right, FILE);

        assertThat(rereading.reread(right)).isSameAs(right);
        assertThat(rereading.result()).isEqualTo(new Rereading(0, 1, 0, List.of()));
    }

    @Test
    void shouldKeepAFactWhoseBytesAreNotKept() throws PublishException {
        PastFact fact = fact(GRAPH, "0".repeat(64), observed("2025-11", -5682));
        RereadFacts rereading = rereading(fact, FILE);

        assertThat(rereading.reread(fact)).isSameAs(fact);
        assertThat(rereading.result().kept()).isEqualTo(1);
        assertThat(rereading.result().reasons()).singleElement().asString().contains("found none that are intact");
    }

    @Test
    void shouldKeepAFactWhoseBytesCannotBeRead() throws PublishException {
        ArchivedContent page = content("<html>Service unavailable</html>");
        PastFact fact = fact(GRAPH, page.digest(), observed("2025-11", -5682));
        RereadFacts rereading = rereading(fact, page);

        assertThat(rereading.reread(fact)).isSameAs(fact);
        assertThat(rereading.result().message())
                .startsWith("0 facts read otherwise, 0 the same, 1 kept as they were: ");
    }

    @Test
    void shouldKeepAFactOfAPeriodThatTheBytesDoNotHave() throws PublishException {
        PastFact fact = fact(GRAPH, FILE.digest(), observed("2025-09", -1), observed("2025-11", -5682));
        RereadFacts rereading = rereading(fact, FILE);

        assertThat(rereading.reread(fact)).isSameAs(fact);
        assertThat(rereading.result().reasons()).singleElement().asString().contains("for 2025-09");
    }

    @Test
    void shouldNotCountFactsOfOtherSources() throws PublishException {
        PastFact fact = fact(new Source("text", 5), FILE.digest(), observed("2025-11", -5682));
        RereadFacts rereading = rereading(fact, FILE);

        assertThat(rereading.change("digest").replacing().apply(fact)).containsExactly(fact);
        assertThat(rereading.result()).isEqualTo(new Rereading(0, 0, 0, List.of()));
    }
}
