/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.ConsensusCsvDecoder;
import io.firstprint.poller.format.ConsensusJsonDecoder;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Loading of forecasts and release dates from files; each load opens its writer and closes it. */
final class FactFiles {
    private static final int LARGEST_FILE_BYTES = 16 << 20;

    /** What the archive calls the source of files of forecasts. */
    private static final String FILE_SOURCE = "consensus-file";

    private final PublishConfig config;
    private final Clock clock;
    private final DeadLetterBox deadLetters;
    private final ConsensusCsvDecoder consensus;
    private final ConsensusJsonDecoder consensusJson;
    private final ReleaseScheduleFile schedule;

    FactFiles(PublishConfig config, Clock clock, DeadLetterBox deadLetters) {
        this.config = config;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.consensus = new ConsensusCsvDecoder(clock);
        this.consensusJson = new ConsensusJsonDecoder(clock);
        this.schedule = new ReleaseScheduleFile(clock);
    }

    LoadOutcome loadConsensus(Path file) {
        return load(file, FactPublisher.ofConsensus(config), (content, publisher) -> {
            String digest = DeadLetter.digestOf(content);
            Decoded<List<Consensus>> decoded =
                    isJson(file) ? consensusJson.decode(content, digest) : consensus.decode(content, digest);
            if (decoded instanceof Decoded.Rejected<List<Consensus>> rejected) {
                return new LoadOutcome.Rejected(rejected.reason(), rejected.message());
            }
            List<Consensus> all = ((Decoded.Accepted<List<Consensus>>) decoded).value();
            List<Consensus> unknown = publisher.published().unknownOf(all);
            if (!unknown.isEmpty()) {
                String name = String.valueOf(file.getFileName());
                publisher.publishForecasts(
                        unknown,
                        List.of(),
                        List.of(new ArchivedContent(digest, content, name, FILE_SOURCE, clock.instant())));
            }
            return new LoadOutcome.Loaded(unknown.size(), all.size() - unknown.size());
        });
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    LoadOutcome loadSchedule(Path file) {
        return load(file, FactPublisher.ofSchedule(config), (content, publisher) -> {
            Decoded<List<ScheduledRelease>> decoded = schedule.decode(content);
            if (decoded instanceof Decoded.Rejected<List<ScheduledRelease>> rejected) {
                return new LoadOutcome.Rejected(rejected.reason(), rejected.message());
            }
            List<ScheduledRelease> all = ((Decoded.Accepted<List<ScheduledRelease>>) decoded).value();
            return announce(publisher, all, publisher.published().changedOf(all));
        });
    }

    LoadOutcome loadShippedSchedule() {
        try (FactPublisher publisher = FactPublisher.ofSchedule(config)) {
            List<ScheduledRelease> all = schedule.shipped();
            return announce(publisher, all, publisher.published().neverAnnouncedOf(all));
        } catch (PublishException e) {
            return new LoadOutcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static LoadOutcome announce(
            FactPublisher publisher, List<ScheduledRelease> all, List<ScheduledRelease> unknown)
            throws PublishException {
        if (!unknown.isEmpty()) {
            publisher.publishSchedule(unknown);
        }
        return new LoadOutcome.Loaded(unknown.size(), all.size() - unknown.size());
    }

    private LoadOutcome load(Path file, FactPublisher opened, Load load) {
        try (FactPublisher publisher = opened) {
            byte[] content = read(file);
            LoadOutcome outcome = load.of(content, publisher);
            if (outcome instanceof LoadOutcome.Rejected rejected) {
                String origin = String.valueOf(file.getFileName());
                deadLetters.keep(publisher, origin, rejected.reason(), rejected.message(), content);
            }
            return outcome;
        } catch (PublishException e) {
            return new LoadOutcome.Failed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new LoadOutcome.Rejected(
                    RejectionReason.UNREADABLE_FILE,
                    "Expected a readable file of at most " + LARGEST_FILE_BYTES + " bytes at " + file + ", found "
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + "; check the path");
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] content = input.readNBytes(LARGEST_FILE_BYTES);
            if (input.read() >= 0) {
                throw new IOException("larger");
            }
            return content;
        }
    }

    /** What is done with the bytes of a file. */
    private interface Load {
        LoadOutcome of(byte[] content, FactPublisher publisher) throws PublishException;
    }
}
