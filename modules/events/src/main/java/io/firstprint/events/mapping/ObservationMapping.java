/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.Completion;
import io.firstprint.events.v1.ObservationKind;
import io.firstprint.events.v1.ObservationSet;
import io.firstprint.events.v1.ObservedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of the topics of observations and components. */
public final class ObservationMapping {
    private ObservationMapping() {}

    /** Returns the event of a record. */
    public static ObservationSet toEvent(ObservationRecord observation) {
        if (observation instanceof ObservationRecord.Figures figures) {
            return figures(figures);
        }
        if (observation instanceof ObservationRecord.Ruled ruled) {
            return RulingMapping.toEvent(ruled.ruling());
        }
        return observation instanceof ObservationRecord.Deadline deadline
                ? deadline(deadline)
                : completion((ObservationRecord.Completion) observation);
    }

    private static ObservationSet figures(ObservationRecord.Figures figures) {
        io.firstprint.domain.book.ObservationSet set = figures.set();
        return ObservationSet.newBuilder()
                .setKind(ObservationKind.FIGURES)
                .setIndicator(set.indicator().toString())
                .setRelease(map(set.release(), AmountMapping::toEvent))
                .setPart(figures.part())
                .setSource(set.source().name())
                .setSourceRank(set.source().rank())
                .setInstant(set.instant())
                .setSeenAt(set.seenAt())
                .setContentDigest(set.contentDigest())
                .setValues(values(set.observations()))
                .setPriors(values(set.priors()))
                .build();
    }

    private static List<ObservedValue> values(List<Observation> observations) {
        return observations.stream().map(ObservationMapping::value).toList();
    }

    private static ObservedValue value(Observation observation) {
        return new ObservedValue(observation.period().toString(), map(observation.amount(), AmountMapping::toEvent));
    }

    private static ObservationSet completion(ObservationRecord.Completion marker) {
        return ObservationSet.newBuilder()
                .setKind(ObservationKind.COMPLETE)
                .setRelease(AmountMapping.toEvent(marker.release()))
                .setPart(marker.part())
                .setInstant(marker.instant())
                .setSeenAt(marker.seenAt())
                .setValues(List.of())
                .setPriors(List.of())
                .setCompletion(new Completion(marker.partition(), marker.partitions(), marker.records()))
                .build();
    }

    private static ObservationSet deadline(ObservationRecord.Deadline marker) {
        return ObservationSet.newBuilder()
                .setKind(ObservationKind.DEADLINE)
                .setRelease(AmountMapping.toEvent(marker.release()))
                .setPart(marker.part())
                .setInstant(marker.instant())
                .setSeenAt(marker.seenAt())
                .setValues(List.of())
                .setPriors(List.of())
                .build();
    }

    /**
     * Returns the record of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ObservationRecord fromEvent(ObservationSet event) {
        return switch (event.getKind()) {
            case FIGURES -> figures(event);
            case COMPLETE -> completion(event);
            case DEADLINE -> deadline(event);
            case RULING -> new ObservationRecord.Ruled(RulingMapping.fromEvent(event));
            case UNKNOWN ->
                throw new IllegalArgumentException(
                        "Expected kind FIGURES, COMPLETE, DEADLINE or RULING, found another: written by a newer version?");
        };
    }

    private static ObservationRecord figures(ObservationSet event) {
        Indicator indicator = Indicator.parse(required(event.getIndicator(), "an indicator"));
        io.firstprint.domain.book.ObservationSet set = new io.firstprint.domain.book.ObservationSet(
                indicator,
                map(event.getRelease(), AmountMapping::fromEvent),
                new Source(event.getSource(), event.getSourceRank()),
                EventInstant.checked(event.getInstant(), "an instant"),
                EventInstant.checked(event.getSeenAt(), "seenAt"),
                event.getContentDigest(),
                observations(event.getValues()));
        return new ObservationRecord.Figures(
                event.getPriors().isEmpty() ? set : set.revising(observations(event.getPriors())), event.getPart());
    }

    private static List<Observation> observations(List<ObservedValue> values) {
        io.firstprint.domain.book.ObservationSet.checkNumber(values.size());
        return values.stream().map(ObservationMapping::observation).toList();
    }

    private static Observation observation(ObservedValue value) {
        return new Observation(
                ReferencePeriod.parse(value.getPeriod()), map(value.getAmount(), AmountMapping::fromEvent));
    }

    private static ObservationRecord completion(ObservationSet event) {
        Completion completion = required(event.getCompletion(), "a completion");
        return new ObservationRecord.Completion(
                AmountMapping.fromEvent(required(event.getRelease(), "a release")),
                event.getPart(),
                completion.getPartition(),
                completion.getPartitions(),
                completion.getRecords(),
                EventInstant.checked(event.getInstant(), "an instant"),
                EventInstant.checked(event.getSeenAt(), "seenAt"));
    }

    private static ObservationRecord deadline(ObservationSet event) {
        return new ObservationRecord.Deadline(
                AmountMapping.fromEvent(required(event.getRelease(), "a release")),
                event.getPart(),
                EventInstant.checked(event.getInstant(), "an instant"),
                EventInstant.checked(event.getSeenAt(), "seenAt"));
    }

    static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("Expected " + what + ", found none");
        }
        return value;
    }
}
