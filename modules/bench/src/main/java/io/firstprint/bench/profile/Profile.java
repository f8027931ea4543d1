/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** A recording of the JVM's own sampler over a measurement; what it saw is printed when it closes. */
public final class Profile {
    private static final Duration EVERY = Duration.ofMillis(10);

    private final Recording recording;
    private final Path file;

    private Profile(Recording recording, Path file) {
        this.recording = recording;
        this.file = file;
    }

    /** Starts a recording that will be kept in a file. */
    public static Profile into(Path file) throws IOException, ParseException {
        Recording recording = new Recording(Configuration.getConfiguration("default"));
        recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
        recording.enable("jdk.ObjectAllocationSample").with("throttle", "300/s");
        recording.start();
        return new Profile(recording, file);
    }

    /** Ends the recording and prints it. */
    public void close() throws IOException {
        recording.stop();
        recording.dump(file);
        recording.close();
        System.out.println(Samples.in(file).table());
    }
}
