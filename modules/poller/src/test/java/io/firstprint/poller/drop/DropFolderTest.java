/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.drop.DropOutcome.Kept;
import io.firstprint.poller.drop.DropOutcome.PassedOver;
import io.firstprint.poller.drop.DropOutcome.Rejected;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided without Kafka, which is away here. */
class DropFolderTest {
    private static final Instant NOW = Instant.parse("2026-01-29T12:00:00Z");
    private static final String SCHEDULE = """
            publisher,programme,reference_period,date,time,zone
            CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York
            """;

    private Path directory;

    @BeforeEach
    void start(@TempDir Path temporary) {
        directory = temporary;
    }

    @Test
    void shouldRejectALinkWithoutFollowingIt(@TempDir Path elsewhere) throws IOException, InterruptedException {
        Path target = Files.writeString(elsewhere.resolve("secret.csv"), SCHEDULE);
        Files.createSymbolicLink(directory.resolve("link.csv"), target);

        List<DropOutcome> outcomes = lookAgainAndAgain(folder());

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(RejectionReason.UNREADABLE_FILE);
            assertThat(rejected.message()).contains("found a symbolic link; put the file itself there");
        });
        assertThat(Files.isSymbolicLink(directory.resolve("rejected/link.csv"))).isTrue();
        assertThat(target).hasContent(SCHEDULE);
    }

    @Test
    void shouldRejectAFileThatIsTooLargeWithoutReadingAllOfIt() throws IOException, InterruptedException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("large.csv").toFile(), "rw")) {
            file.setLength(FileContent.LARGEST_BYTES + 1L);
        }

        List<DropOutcome> outcomes = lookAgainAndAgain(folder());

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                        rejected.message())
                .contains("at most 16777216 bytes", "larger"));
        assertThat(directory.resolve("rejected/large.csv.reason.txt"))
                .content()
                .startsWith("UNREADABLE_FILE\nExpected a readable file");
    }

    @Test
    void shouldRejectAFileThatMayNotBeRead() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("mine.csv"), SCHEDULE);
        DropFolder folder = folder(file -> {
            throw new AccessDeniedException(file.toString());
        });

        List<DropOutcome> outcomes = lookAgainAndAgain(folder);

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                        rejected.message())
                .contains("AccessDeniedException", "put a smaller file or a readable one there"));
    }

    @Test
    void shouldTellOnceOfAFolderThatIsNoFormat() throws IOException, InterruptedException {
        Files.createDirectories(directory.resolve("investing-tape/old"));
        Files.createDirectories(directory.resolve("investing"));

        List<DropOutcome> outcomes = lookAgainAndAgain(folder());

        assertThat(outcomes)
                .hasOnlyElementsOfType(PassedOver.class)
                .extracting(DropOutcome::file)
                .containsExactly(directory.resolve("investing"), directory.resolve("investing-tape/old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.csv", "facts.tmp", "facts.csv.part", "facts.csv.crdownload", "facts.csv~"})
    void shouldNotLookAtFilesThatAreStillBeingWritten(String name) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve(name), SCHEDULE);

        List<DropOutcome> outcomes = lookAgainAndAgain(folder());

        assertThat(outcomes).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void shouldNotUseAFileThatChangesWhileItIsRead() throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("facts.csv"), SCHEDULE);
        DropFolder folder = folder(read -> {
            byte[] content = Files.readAllBytes(read);
            Files.writeString(read, SCHEDULE + "# more\n");
            return content;
        });

        List<DropOutcome> outcomes = lookAgainAndAgain(folder);

        assertThat(outcomes).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void shouldNotStumbleOverAFileThatIsTakenAwayWhileItIsRead() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("facts.csv"), SCHEDULE);
        DropFolder folder = folder(read -> {
            Files.delete(read);
            return Files.readAllBytes(read);
        });

        assertThat(lookAgainAndAgain(folder)).isEmpty();
    }

    @Test
    void shouldKeepFilesWhenKafkaIsAwayAndTryOneAtALook() throws IOException, InterruptedException {
        Path first = Files.writeString(directory.resolve("a.csv"), SCHEDULE);
        Path second = Files.writeString(directory.resolve("b.csv"), SCHEDULE);

        List<DropOutcome> outcomes = lookAgainAndAgain(folder());

        assertThat(outcomes)
                .hasOnlyElementsOfType(Kept.class)
                .allSatisfy(kept -> assertThat(kept.message()).endsWith("the file stays and is tried again"))
                .extracting(DropOutcome::file)
                .containsExactly(first, second);
        assertThat(first).exists();
        assertThat(second).exists();
    }

    @Test
    void shouldKeepAFileThatCannotBeMoved() throws IOException, InterruptedException {
        Files.createSymbolicLink(directory.resolve("link.csv"), directory.resolve("nowhere"));
        Files.writeString(directory.resolve("rejected"), "a file in the way");

        List<DropOutcome> outcomes = lookAgainAndAgain(folder());

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.file().endsWith("link.csv"))
                .singleElement()
                .isInstanceOfSatisfying(Kept.class, kept -> assertThat(kept.message())
                        .contains("Expected to move", "check the rights and the space there"));
        assertThat(Files.exists(directory.resolve("link.csv"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void shouldRefuseAFolderThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DropFolder.at(directory.resolve("none"), away(), FactSink.none()))
                .withMessageContaining("found none; make it or name another");
    }

    private static List<DropOutcome> lookAgainAndAgain(DropFolder folder) throws IOException, InterruptedException {
        try (folder) {
            List<DropOutcome> outcomes = new ArrayList<>(folder.look(NOW));
            outcomes.addAll(folder.look(NOW.plusSeconds(1)));
            outcomes.addAll(folder.look(NOW.plusSeconds(2)));
            return outcomes;
        }
    }

    private DropFolder folder() {
        return folder(FileContent::read);
    }

    private DropFolder folder(DropFolder.ContentReader reader) {
        FileFactPublisher publisher = new FileFactPublisher(FactPublisher.ofForecasts(away(), "drop"));
        return new DropFolder(directory, publisher, FactSink.none(), reader);
    }

    private static PublishConfig away() {
        return new PublishConfig(
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                RegistryConnection.to("http://127.0.0.1:1"),
                new TopicCatalogue("drop."),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofMillis(500));
    }
}
