/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.drop.DropFolder;
import io.firstprint.poller.drop.DropOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a drop folder again and again. */
final class DropWatch implements Activity {
    private static final Logger LOG = LoggerFactory.getLogger(DropWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DropFolder folder;
    private final Clock clock;
    private final Consumer<DropOutcome> listener;

    DropWatch(DropFolder folder, Clock clock, Consumer<DropOutcome> listener) {
        this.folder = folder;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Optional<Instant> turn() throws InterruptedException {
        try {
            for (DropOutcome outcome : folder.look(clock.instant())) {
                listener.accept(outcome);
                if (outcome instanceof DropOutcome.Fenced) {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            LOG.warn("The drop folder cannot be listed, it is tried again: {}", e.toString());
        }
        return Optional.of(clock.instant().plus(PAUSE));
    }
}
