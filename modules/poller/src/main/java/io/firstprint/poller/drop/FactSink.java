/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;

/**
 * Takes what files say came out: {@link FileFacts#observed()} and {@link FileFacts#readings()}. What of it is news takes
 * a comparison with what was published, which forecasts and release dates do not.
 */
@FunctionalInterface
public interface FactSink {

    /**
     * Publishes what is new. A file may come again after a crash, and then has nothing new.
     *
     * @param file its bytes, under its name as origin and its format as source
     * @return how many facts were published
     */
    int publish(ArchivedContent file, FileFacts facts) throws PublishException;

    /** Returns a sink that leaves such facts aside. */
    static FactSink none() {
        return (file, facts) -> 0;
    }
}
