/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.FactDecoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every record of a topic of views.
 *
 * @param decoder takes from a view what a digest keeps
 */
record Views(FactDecoder<Viewed> decoder) implements GatherProcessor.Gathering {
    @Override
    public Optional<Decoded<? extends DigestPart>> of(byte @Nullable [] key, byte @Nullable [] value) {
        return Optional.of(decoder.decode(key, value));
    }
}
