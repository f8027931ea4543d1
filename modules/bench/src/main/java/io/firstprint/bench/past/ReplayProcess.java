/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.past;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.file.Path;

/** The entry point of a process that replays everything at the highest speed, and says so at the end. */
public final class ReplayProcess {
    static final String DONE = "done";

    private ReplayProcess() {}

    /** Arguments: brokers, registry, namespace of the facts and a directory for state. */
    public static void main(String[] arguments) {
        PastRun.of(
                        arguments[0],
                        RegistryConnection.to(arguments[1]),
                        new TopicCatalogue(arguments[2]),
                        Path.of(arguments[3]),
                        "bench")
                .run();
        System.out.println(DONE);
    }
}
