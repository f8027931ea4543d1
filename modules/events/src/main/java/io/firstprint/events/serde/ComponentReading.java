/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.mapping.ObservationMapping;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ComponentRecord.Marker;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.ObservationSet;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Components: the key says what they are components of, so it may be any indicator in its text form. */
final class ComponentReading implements FactDecoder.Reading<ObservationSet, ComponentRecord> {

    @Override
    public Decoded<ComponentRecord> of(byte @Nullable [] key, ObservationSet event) {
        ObservationRecord content = ObservationMapping.fromEvent(event);
        if (content.isMarker()) {
            return RecordKey.accept(new Marker(content), key, content.key());
        }
        if (key == null) {
            return RecordKey.refuse("an indicator as the key", null);
        }
        try {
            Indicator target = Indicator.parse(new String(key, StandardCharsets.UTF_8));
            return RecordKey.accept(new Component(target, content), key, target.toString());
        } catch (IllegalArgumentException e) {
            return RecordKey.refuse("an indicator as the key", key);
        }
    }
}
