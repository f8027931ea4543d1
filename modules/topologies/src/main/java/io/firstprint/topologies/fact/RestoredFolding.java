/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.events.schema.RegistryUnavailableException;
import org.apache.kafka.streams.processor.TaskId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds what a store restored on a thread of its own while its task goes on, so that the first release after a start
 * finds the books made. The thread ends with its work or with the store.
 */
final class RestoredFolding {
    private static final Logger LOG = LoggerFactory.getLogger(RestoredFolding.class);

    private RestoredFolding() {}

    static void begin(FactStore<?, ?> store, TaskId task) {
        if (store.unfolded() > 0) {
            Thread thread = new Thread(() -> run(store), "fold-" + store.name() + "-" + task);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What is left unfolded is folded when its indicator is asked for, where the same trouble is tried again. */
    private static void run(FactStore<?, ?> store) {
        try {
            store.foldRestored();
        } catch (RegistryUnavailableException e) {
            LOG.warn("{}; {} restored facts are folded when they are asked for", e.getMessage(), store.unfolded());
        }
    }
}
