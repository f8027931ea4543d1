/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The entry point of the process that runs the job: a parallelism for each line that it reads, a time that it writes. */
public final class FlinkWorker {
    private FlinkWorker() {}

    /** Runs the job again and again, so that it is as warm as the other contestants. */
    public static void main(String[] arguments) throws Exception {
        FlinkRun flink = new FlinkRun(FlinkPlaces.parse(arguments));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(flink.run(Integer.parseInt(line)));
            }
        }
        System.exit(0);
    }
}
