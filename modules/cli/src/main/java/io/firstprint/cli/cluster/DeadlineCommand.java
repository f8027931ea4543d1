/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FactQuestions;
import io.firstprint.poller.publish.PublishException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes that a part of a release is waited for no longer. */
@Command(
        name = "deadline",
        description =
                "Publishes that a part of a release is waited for no longer: what needs it appears now, marked"
                        + " incomplete. Refused where no definition in force needs the part and none of that name was ever published.",
        mixinStandardHelpOptions = true)
public final class DeadlineCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "RELEASE", description = "For example CENSUS-BEA/FT900/2025-11.")
    private String release = "";

    @Parameters(paramLabel = "PART", description = "The part, such as headline.")
    private String part = "";

    @Override
    public Integer call() throws PublishException {
        ReleaseId id = ReleaseId.parse(release);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (FactPublisher publisher = FactPublisher.ofDeadlines(cluster.publishing())) {
            Optional<ScheduledRelease> scheduled =
                    publisher.published().calendar().find(id);
            Optional<String> refusal =
                    scheduled.filter(entry -> isOut(entry, now)).isPresent()
                            ? unknownPart(id, scheduled.get().instant())
                            : Optional.of(notOut(id, scheduled));
            if (refusal.isPresent()) {
                spec.commandLine().getErr().println(refusal.get());
                return 1;
            }
            publisher.publishDeadline(new Deadline(id, part, now, now));
            spec.commandLine().getOut().println(id + "/" + part + ": waited for no longer");
            return 0;
        }
    }

    private static boolean isOut(ScheduledRelease entry, Instant now) {
        return entry.status() != ScheduledRelease.Status.POSTPONED
                && !entry.instant().isAfter(now);
    }

    private static String notOut(ReleaseId id, Optional<ScheduledRelease> scheduled) {
        return "Expected a release that is out by the schedule, found " + id
                + scheduled
                        .map(entry -> entry.status() == ScheduledRelease.Status.POSTPONED
                                ? ", which was put off: load its new date first"
                                : ", which is due at " + entry.instant())
                        .orElse(", which it does not have: load its date first");
    }

    /** Returns what is wrong with the part; what was published is read only where no definition waits for it. */
    private Optional<String> unknownPart(ReleaseId id, Instant released) throws PublishException {
        FactQuestions questions = new FactQuestions(cluster.publishing());
        SortedSet<String> known = questions.definitions().partsOf(id, released);
        if (!known.contains(part)) {
            known.addAll(questions.publishedPartsOf(id));
        }
        return known.contains(part)
                ? Optional.empty()
                : Optional.of("Expected a part of " + id.publisher() + "/" + id.programme()
                        + " that a definition in force needs or that was ever published, found '" + part + "'; "
                        + (known.isEmpty() ? "none is known" : "known are " + String.join(", ", known)));
    }
}
