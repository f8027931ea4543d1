/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** Samples of running threads: by kind of thread, by the part of the work, and by the frame on top. */
final class Samples {
    private static final int SHOWN_THREADS = 8;
    private static final int SHOWN_PARTS = 16;
    private static final int SHOWN_FRAMES = 14;

    private final Map<String, Tally> threads = new HashMap<>();
    private long all;

    private Samples() {}

    /** Counts by part and by top frame. */
    private static final class Tally {
        private final Map<String, Long> parts = new HashMap<>();
        private final Map<String, Long> frames = new HashMap<>();
        private long count;
    }

    static Samples in(Path file) throws IOException {
        Samples samples = new Samples();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.add(event);
                }
            }
        }
        return samples;
    }

    private void add(RecordedEvent event) {
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        @Nullable RecordedThread thread = event.getThread("sampledThread");
        Tally tally = threads.computeIfAbsent(kindOf(thread), any -> new Tally());
        all++;
        tally.count++;
        tally.parts.merge(WorkPart.of(frames), 1L, Long::sum);
        tally.frames.merge(nameOf(frames.get(0)), 1L, Long::sum);
    }

    private static String kindOf(@Nullable RecordedThread thread) {
        @Nullable String name = thread == null ? null : thread.getJavaName();
        return name == null
                ? "other"
                : name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("\\d+", "#");
    }

    static String nameOf(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    String table() {
        StringBuilder table =
                new StringBuilder("\n| thread | part or frame | samples | share of thread |\n|---|---|---|---|\n");
        sorted(counts(), SHOWN_THREADS).forEach(entry -> {
            Tally tally = threads.getOrDefault(entry.getKey(), new Tally());
            row(table, entry.getKey(), "all", tally.count, all);
            sorted(tally.parts, SHOWN_PARTS)
                    .forEach(part -> row(table, "", part.getKey(), part.getValue(), tally.count));
            sorted(tally.frames, SHOWN_FRAMES)
                    .forEach(frame -> row(table, "", "`" + frame.getKey() + "`", frame.getValue(), tally.count));
        });
        return table.toString();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        threads.forEach((name, tally) -> counts.put(name, tally.count));
        return counts;
    }

    private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .toList();
    }

    private static void row(StringBuilder table, String thread, String what, long count, long of) {
        table.append(
                String.format(Locale.ROOT, "| %s | %s | %d | %.1f %% |%n", thread, what, count, 100.0 * count / of));
    }
}
