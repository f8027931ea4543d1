/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Evidence;

/** Values behind an alert. */
final class EvidenceMapping {
    private EvidenceMapping() {}

    static io.firstprint.events.v1.Evidence toEvent(Evidence evidence) {
        return new io.firstprint.events.v1.Evidence(
                evidence.indicator().toString(),
                evidence.period().toString(),
                map(evidence.release(), AmountMapping::toEvent),
                evidence.source(),
                evidence.instant(),
                AmountMapping.toEvent(evidence.amount()),
                evidence.digest());
    }

    static Evidence fromEvent(io.firstprint.events.v1.Evidence event) {
        return new Evidence(
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                map(event.getRelease(), AmountMapping::fromEvent),
                event.getSource(),
                event.getInstant(),
                AmountMapping.fromEvent(event.getAmount()),
                event.getContentDigest());
    }
}
