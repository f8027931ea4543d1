/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.whatif.FactCodec;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two days of the balance of the United States around the release of November 2025. */
@ExtendWith(SharedCluster.class)
class FolderFactsTest {
    private static final String HEADER = "observation_date,BOPGSTB\n";
    private static final ReleaseCalendar CALENDAR = ReleaseCalendar.of(
            List.of(new ScheduledRelease(Facts.ft900("2025-11"), NovemberRelease.INSTANT, Instant.EPOCH)));

    private final EventSerdes serdes;
    private final FactCodec codec;
    private final Path folder;

    FolderFactsTest(TestCluster cluster, @TempDir Path folder) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.serdes = new EventSerdes(cluster.registry());
        this.codec = new FactCodec(namespace.topics(), serdes);
        this.folder = folder;
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    private void put(String name, String rows) throws IOException {
        Path unused = Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private FolderFacts read() {
        NamedFormats formats = new NamedFormats(FormatContext.shipped(Clock.systemUTC()));
        return FolderFacts.read(
                folder,
                SourceConfig.headline(
                        new Source("graph", 1),
                        Programme.parse("CENSUS-BEA/FT900"),
                        AddressTemplate.parse("http://localhost/"),
                        "graph-csv",
                        formats.make("graph-csv", Map.of())),
                CALENDAR,
                codec,
                2,
                Clock.systemUTC());
    }

    private List<ObservationRecord> records(FolderFacts facts) {
        List<ObservationRecord> records = new ArrayList<>();
        facts.read(fact -> records.add(codec.observation(fact).orElseThrow()));
        return records;
    }

    private void putBoth() throws IOException {
        put("balance_2026-01-29.csv", "2025-09-01,-48137\n2025-10-01,-29206\n2025-11-01,-56825\n");
        put("balance_2026-01-08.csv", "2025-09-01,-48137\n2025-10-01,-29350\n");
    }

    @Test
    void shouldBeginWithASnapshotAndGoOnWithTheReleaseOfTheSchedule() throws IOException {
        putBoth();

        List<ObservationRecord> records = records(read());

        assertThat(records.subList(0, 2).stream().map(Figures.class::cast).map(Figures::set))
                .satisfiesExactly(
                        snapshot -> assertThat(snapshot.release()).isNull(),
                        release -> assertThat(release.release()).isEqualTo(Facts.ft900("2025-11")));
        assertThat(records.get(1).instant()).isEqualTo(NovemberRelease.INSTANT);
    }

    @Test
    void shouldSayOfEachReleaseThatItIsCompleteInEveryPartition() throws IOException {
        putBoth();

        assertThat(records(read()).stream().filter(Completion.class::isInstance).map(Completion.class::cast))
                .extracting(Completion::partition, Completion::partitions, Completion::records)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 2, 1), org.assertj.core.groups.Tuple.tuple(1, 2, 1));
    }

    @Test
    void shouldBeTheSameFactsWheneverTheFilesAreRead() throws IOException {
        putBoth();

        assertThat(records(read()).toString()).isEqualTo(records(read()).toString());
    }

    @Test
    void shouldTakeThePlaceOfObservationsAlone() throws IOException {
        putBoth();
        FactChange change = read().change("digest");

        assertThat(change.more()).hasSize(4);
        assertThat(change.replacing().apply(change.more().get(0))).isEmpty();
        assertThat(change.replacing()
                        .apply(codec.of(
                                Facts.aConsensus().expecting("-40.5").fact().content())))
                .hasSize(1);
    }

    @Test
    void shouldAskForADayInTheNameOfAFile() throws IOException {
        put("balance.csv", "2025-10-01,-29350\n");

        assertThatIllegalArgumentException().isThrownBy(this::read).withMessageContaining("in the name of balance.csv");
    }

    @Test
    void shouldRefuseAFolderWithoutFiles() {
        assertThatIllegalArgumentException().isThrownBy(this::read).withMessageContaining("found none; check the path");
    }
}
