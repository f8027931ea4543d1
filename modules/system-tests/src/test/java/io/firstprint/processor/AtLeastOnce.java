/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/**
 * A processor without transactions, for a control: what tests of exactly-once look for has to be seen where it is. No
 * setting of the product leads here.
 */
public final class AtLeastOnce {
    /** Longer than any test: what is sent before a kill is sent again after it. */
    private static final Duration NO_COMMIT = Duration.ofMinutes(10);

    private AtLeastOnce() {}

    /** Starts a processor that has all settings of the product but the guarantee and the commit interval. */
    public static Processing start(ProcessorConfig config) {
        Map<String, Object> settings = StreamsSettings.of(config);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, NO_COMMIT.toMillis());
        return Processing.startGuarded(config, Processing.guard(config), settings);
    }
}
