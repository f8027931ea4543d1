/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ComponentRecord.Marker;
import io.firstprint.events.record.ObservationRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Components: the key says what they are components of, so it may be any indicator in its text form. */
final class ComponentKey {
    private static final Texts<Indicator> TARGETS = Texts.of(12, Indicator::parse);

    private ComponentKey() {}

    static Decoded<ComponentRecord> accept(byte @Nullable [] key, ObservationRecord content) {
        if (content.isMarker()) {
            return RecordKey.accept(new Marker(content), key, content.key());
        }
        if (key == null) {
            return RecordKey.refuse("an indicator as the key", null);
        }
        try {
            Indicator target = TARGETS.of(key, 0, key.length);
            return RecordKey.accept(new Component(target, content), key, target.toString());
        } catch (IOException | IllegalArgumentException e) {
            return RecordKey.refuse("an indicator as the key", key);
        }
    }
}
