/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the job finds what it works on; travels as arguments of a process.
 *
 * @param servers brokers
 * @param registry address of the schema registry
 * @param namespace of the topics
 * @param topic of facts
 * @param directory for checkpoints
 */
record FlinkPlaces(String servers, String registry, String namespace, String topic, Path directory) {

    static FlinkPlaces parse(String[] arguments) {
        return new FlinkPlaces(arguments[0], arguments[1], arguments[2], arguments[3], Path.of(arguments[4]));
    }

    List<String> arguments() {
        return List.of(servers, registry, namespace, topic, directory.toString());
    }
}
