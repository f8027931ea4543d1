/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.TraceParent;
import io.firstprint.poller.drop.FileContent;
import io.firstprint.poller.drop.FileFactPublisher;
import io.firstprint.poller.drop.FileFactPublisher.Counts;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Loading of forecasts and release dates from files; each load opens its writer and closes it. */
final class FactFiles {
    private static final ReleaseCalendar NO_CALENDAR = ReleaseCalendar.of(List.of());
    private static final ReferencePeriod NO_PERIOD = ReferencePeriod.parse("1970-01");

    private final PublishConfig config;
    private final Clock clock;
    private final DeadLetterBox deadLetters;
    private final NamedFormats formats;
    private final ReleaseScheduleFile schedule;

    FactFiles(PublishConfig config, Clock clock, DeadLetterBox deadLetters) {
        this.config = config;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.formats = new NamedFormats(FormatContext.shipped(clock));
        this.schedule = new ReleaseScheduleFile(clock);
    }

    LoadOutcome loadConsensus(Path file) {
        return load(file, isJson(file) ? "consensus-json" : "consensus-csv", FactPublisher.ofConsensus(config));
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    LoadOutcome loadSchedule(Path file) {
        return load(file, "schedule", FactPublisher.ofSchedule(config));
    }

    LoadOutcome loadShippedSchedule() {
        try (FactPublisher publisher = FactPublisher.ofSchedule(config)) {
            List<ScheduledRelease> all = schedule.shipped();
            List<ScheduledRelease> unknown = publisher.published().neverAnnouncedOf(all);
            if (!unknown.isEmpty()) {
                publisher.publishSchedule(unknown);
            }
            return new LoadOutcome.Loaded(unknown.size(), all.size() - unknown.size());
        } catch (PublishException e) {
            return new LoadOutcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private LoadOutcome load(Path file, String format, FactPublisher publisher) {
        try (FileFactPublisher facts = new FileFactPublisher(publisher)) {
            byte[] content = FileContent.read(file);
            String origin = String.valueOf(file.getFileName());
            String digest = DeadLetter.digestOf(content);
            Decoded<FileFacts> decoded = formats.find(format)
                    .orElseThrow()
                    .decode(SourceAnswer.ofFile(content, digest, NO_PERIOD, NO_CALENDAR));
            if (decoded instanceof Decoded.Rejected<FileFacts> rejected) {
                deadLetters.keep(publisher, origin, rejected.reason(), rejected.message(), content, digest);
                return new LoadOutcome.Rejected(rejected.reason(), rejected.message());
            }
            Counts counts = facts.publishOwn(
                    ((Decoded.Accepted<FileFacts>) decoded).value(),
                    new ArchivedContent(digest, content, origin, format, clock.instant(), TraceParent.begin()));
            return new LoadOutcome.Loaded(counts.published(), counts.known());
        } catch (PublishException e) {
            return new LoadOutcome.Failed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new LoadOutcome.Rejected(
                    RejectionReason.UNREADABLE_FILE, FileContent.unreadable(file, e) + "; check the path");
        }
    }
}
