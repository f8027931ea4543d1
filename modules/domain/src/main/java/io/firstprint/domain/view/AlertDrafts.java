/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;

/**
 * What all alerts of one release share.
 *
 * @param indicator what was published
 * @param step what the release did to the book
 * @param release its identity
 */
record AlertDrafts(Indicator indicator, ReleaseStep step, ReleaseId release) {
    /**
     * Begins an alert.
     *
     * @param discriminator tells alerts of one kind and period apart: a provider or a claim, else empty
     */
    AlertDraft begin(Alert.Kind kind, Severity severity, ReferencePeriod period, String discriminator) {
        String id =
                EventId.of("alert", kind, indicator, release, step.publication().instant(), period, discriminator);
        return new AlertDraft(id, kind, severity, indicator, period, release, step);
    }
}
