/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.PublishException;
import java.util.List;

/**
 * Takes what files say came out: {@link FileFacts#observed()} and {@link FileFacts#readings()}. What of it is news takes
 * a comparison with what was published, which forecasts and release dates do not.
 */
@FunctionalInterface
public interface FactSink {

    /**
     * Publishes what is new. A file may come again after a crash, and then has nothing new.
     *
     * @throws PublishException where it has to come again later
     * @throws InterruptedException if the thread is interrupted; the file comes again
     */
    Sunk publish(DroppedFile file, FileFacts facts) throws PublishException, InterruptedException;

    /**
     * What came of it.
     *
     * @param published how many facts were new
     * @param refused what cannot be used, in words
     */
    record Sunk(int published, List<String> refused) {
        /** Copies the list. */
        public Sunk {
            refused = List.copyOf(refused);
        }
    }

    /** Returns a sink that leaves such facts aside. */
    static FactSink none() {
        return (file, facts) -> new Sunk(0, List.of());
    }
}
