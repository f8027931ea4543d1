/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.View;
import io.firstprint.events.topic.TopicSpec.Role;
import io.firstprint.events.v1.ConsensusForecast;
import io.firstprint.events.v1.DeadLetter;
import io.firstprint.events.v1.Definition;
import io.firstprint.events.v1.DigestPart;
import io.firstprint.events.v1.ObservationSet;
import io.firstprint.events.v1.ReleaseNotice;
import io.firstprint.events.v1.Rule;
import io.firstprint.events.v1.ScheduledRelease;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * What each topic is.
 *
 * <p>Event time spans decades, so segments never roll by time and facts never expire; compacted topics
 * have small segments instead, or the active one would never close and nothing would be compacted. Event time may
 * also lie ahead, and a view of such a fact must not be rejected.
 */
final class Topics {
    private static final String NEVER_ROLL = String.valueOf(Long.MAX_VALUE);
    private static final String ANY_TIME = String.valueOf(Long.MAX_VALUE);
    private static final Map<String, String> FOR_EVER = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "-1",
            "retention.bytes",
            "-1",
            "segment.ms",
            NEVER_ROLL,
            "message.timestamp.after.max.ms",
            ANY_TIME);
    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy",
            "compact",
            "segment.ms",
            NEVER_ROLL,
            "segment.bytes",
            "16777216",
            "message.timestamp.after.max.ms",
            ANY_TIME);

    /** Archived bytes are dated by when they were kept, and each record is as large as what a publisher sent. */
    private static final Map<String, String> ARCHIVED = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "-1",
            "retention.bytes",
            "-1",
            "segment.ms",
            NEVER_ROLL,
            "message.timestamp.type",
            "LogAppendTime",
            "message.timestamp.after.max.ms",
            ANY_TIME,
            "compression.type",
            "zstd",
            "max.message.bytes",
            String.valueOf(TopicCatalogue.ARCHIVED_RECORD_BYTES));

    private static final Map<String, String> THIRTY_DAYS =
            Map.of("cleanup.policy", "delete", "retention.ms", "2592000000", "message.timestamp.type", "LogAppendTime");

    static final TopicSpec OBSERVATIONS = facts("observations.v1", "indicator", true, ObservationSet.getClassSchema());
    static final TopicSpec OBSERVATIONS_DETAIL =
            facts("observations-detail.v1", "indicator", true, ObservationSet.getClassSchema());
    static final TopicSpec CONSENSUS = facts("consensus.v1", "indicator", true, ConsensusForecast.getClassSchema());
    static final TopicSpec SCHEDULE = facts("schedule.v1", "release", false, ScheduledRelease.getClassSchema());
    static final TopicSpec NOTICES = facts("release-notices.v1", "release", false, ReleaseNotice.getClassSchema());
    static final TopicSpec GENERATIONS =
            facts("generations.v1", "generation", false, io.firstprint.events.v1.ViewGeneration.getClassSchema());
    static final TopicSpec ARCHIVE =
            new TopicSpec("archive.v1", Role.FACTS, "digest", false, ARCHIVED, null, TopicSpec.WITHOUT_SCHEMA);
    static final TopicSpec DEFINITIONS = facts("definitions.v1", "name", false, Definition.getClassSchema());
    static final TopicSpec RULES = facts("rules.v1", "name", false, Rule.getClassSchema());
    static final TopicSpec COMPONENTS =
            facts("components.v1", "derived indicator", true, ObservationSet.getClassSchema());
    static final TopicSpec DIGEST_PARTS = facts("digest-parts.v1", "release", true, DigestPart.getClassSchema());

    static final TopicSpec REVISIONS =
            view("revisions.v1", "event id", FOR_EVER, io.firstprint.events.v1.Revision.getClassSchema());
    static final TopicSpec REVISIONS_DETAIL =
            view("revisions-detail.v1", "event id", FOR_EVER, io.firstprint.events.v1.Revision.getClassSchema());
    static final TopicSpec SURPRISES =
            view("surprises.v1", "event id", FOR_EVER, io.firstprint.events.v1.Surprise.getClassSchema());
    static final TopicSpec SURPRISES_DETAIL =
            view("surprises-detail.v1", "event id", FOR_EVER, io.firstprint.events.v1.Surprise.getClassSchema());
    static final TopicSpec CONTRADICTIONS =
            view("contradictions.v1", "event id", FOR_EVER, io.firstprint.events.v1.Contradiction.getClassSchema());
    static final TopicSpec CONTRIBUTIONS =
            view("contributions.v1", "event id", FOR_EVER, io.firstprint.events.v1.Contributions.getClassSchema());
    static final TopicSpec BALANCES =
            view("balances.v1", "indicator/period", COMPACTED, io.firstprint.events.v1.RunningBalance.getClassSchema());
    static final TopicSpec BALANCES_DETAIL = view(
            "balances-detail.v1",
            "indicator/period",
            COMPACTED,
            io.firstprint.events.v1.RunningBalance.getClassSchema());
    static final TopicSpec ALERTS = alerts("alerts.v1");
    static final TopicSpec ALERTS_DETAIL = alerts("alerts-detail.v1");
    static final TopicSpec DIGESTS =
            view("digests.v1", "event id", FOR_EVER, io.firstprint.events.v1.Digest.getClassSchema());
    static final TopicSpec DEAD_LETTERS = new TopicSpec(
            "dead-letters.v1",
            Role.DEAD_LETTERS,
            "origin",
            false,
            THIRTY_DAYS,
            DeadLetter.getClassSchema(),
            "BACKWARD_TRANSITIVE");
    static final List<TopicSpec> ALL = List.of(
            OBSERVATIONS,
            OBSERVATIONS_DETAIL,
            CONSENSUS,
            SCHEDULE,
            NOTICES,
            DEFINITIONS,
            RULES,
            ARCHIVE,
            GENERATIONS,
            COMPONENTS,
            DIGEST_PARTS,
            REVISIONS,
            REVISIONS_DETAIL,
            BALANCES,
            BALANCES_DETAIL,
            SURPRISES,
            SURPRISES_DETAIL,
            CONTRADICTIONS,
            CONTRIBUTIONS,
            ALERTS,
            ALERTS_DETAIL,
            DIGESTS,
            DEAD_LETTERS);
    /** Facts that are published and that views follow from; components follow from them too. */
    static final List<TopicSpec> PUBLISHED =
            List.of(SCHEDULE, DEFINITIONS, RULES, CONSENSUS, OBSERVATIONS, OBSERVATIONS_DETAIL);

    /** What is written whoever computes: there is one of each in a namespace, and not one in each generation. */
    static final List<TopicSpec> OF_NO_GENERATION = Stream.concat(
                    PUBLISHED.stream(), Stream.of(NOTICES, ARCHIVE, GENERATIONS))
            .toList();

    static final Map<Class<? extends View>, TopicSpec> VIEWS = Map.of(
            Revision.class, REVISIONS,
            RunningBalance.class, BALANCES,
            Surprise.class, SURPRISES,
            Contradiction.class, CONTRADICTIONS,
            Contributions.class, CONTRIBUTIONS,
            Alert.class, ALERTS,
            Digest.class, DIGESTS);

    /** A reader of committed views waits for open transactions: a headline's reader for none of the detail lane. */
    static final Map<TopicSpec, TopicSpec> OF_DETAIL = Map.of(
            REVISIONS, REVISIONS_DETAIL,
            BALANCES, BALANCES_DETAIL,
            SURPRISES, SURPRISES_DETAIL,
            ALERTS, ALERTS_DETAIL);

    private Topics() {}

    private static TopicSpec facts(String suffix, String keyed, boolean byIndicator, Schema schema) {
        return new TopicSpec(suffix, Role.FACTS, keyed, byIndicator, FOR_EVER, schema, "BACKWARD_TRANSITIVE");
    }

    /** Views are keyed by their own id and yet partitioned by indicator, as the facts are that they follow from. */
    private static TopicSpec view(String suffix, String keyed, Map<String, String> settings, Schema schema) {
        return new TopicSpec(suffix, Role.VIEW, keyed, true, settings, schema, "FULL_TRANSITIVE");
    }

    static TopicSpec alerts(String suffix) {
        return view(suffix, "alert id", COMPACTED, io.firstprint.events.v1.Alert.getClassSchema());
    }
}
