/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import io.firstprint.domain.indicator.Indicator;

/** A record of the topic of components: an observation under the indicator it is a component of, or a marker. */
public sealed interface ComponentRecord {

    /** Returns the record as it stood in a topic of observations. */
    ObservationRecord content();

    /**
     * What was observed of a component.
     *
     * @param target what it is a component of, the record's key
     * @param content what was observed
     */
    record Component(Indicator target, ObservationRecord content) implements ComponentRecord {}

    /**
     * A marker, which concerns every target.
     *
     * @param content the marker
     */
    record Marker(ObservationRecord content) implements ComponentRecord {}
}
