/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import io.firstprint.bench.flink.FlinkComparison;
import io.firstprint.bench.history.HistoryCost;
import io.firstprint.bench.lanes.Lanes;
import io.firstprint.bench.lives.LifeCost;
import io.firstprint.bench.morning.Morning;
import io.firstprint.bench.past.HeadlineYears;
import io.firstprint.bench.past.LiveBesideReplay;
import io.firstprint.bench.past.WholeReplay;
import io.firstprint.bench.profile.Profile;
import io.firstprint.bench.replay.Replay;
import io.firstprint.bench.replay.ReplayShape;
import io.firstprint.bench.replay.ReplaySize;
import io.firstprint.bench.restore.Restore;
import io.firstprint.bench.rules.RuleCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command line asked for.
 *
 * @param words the measurement's name and its sizes
 */
record Measurements(List<String> words) {
    private static final Set<String> SIZED = Set.of("replay", "flink", "restore", "past");
    private static final Set<String> PLAIN =
            Set.of("latency", "morning", "history", "lanes", "rules", "lives", "beside");
    private static final Set<String> OF_LAUNCHER = Set.of("start", "years");
    private static final Set<String> OF_ROWS = Set.of("lanes", "beside");
    private static final long MILLION = 1_000_000;
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 4;

    /** One measurement over one shape. */
    private interface OfShape {
        String measure(ReplayShape shape) throws Exception;
    }

    boolean known() {
        String name = words.isEmpty() ? "" : words.get(0);
        return switch (words.size()) {
            case 1 -> PLAIN.contains(name) || SIZED.contains(name);
            case 2 -> OF_LAUNCHER.contains(name) || OF_ROWS.contains(name) || SIZED.contains(name);
            case 4 -> SIZED.contains(name);
            default -> false;
        };
    }

    void printProfiled(String file) throws Exception {
        Profile profile = Profile.into(Path.of(file));
        try {
            print();
        } finally {
            profile.close();
        }
    }

    void print() throws Exception {
        Path directory = Files.createTempDirectory("firstprint-bench");
        try {
            print(directory);
        } finally {
            delete(directory);
        }
    }

    private void print(Path directory) throws Exception {
        switch (words.get(0)) {
            case "latency" -> System.out.println(new AlertLatency().measure());
            case "morning" -> System.out.println(new Morning(directory).measure());
            case "start" -> System.out.println(new StartUp(Path.of(words.get(1))).measure());
            case "history" -> System.out.println(new HistoryCost(directory).measure());
            case "lives" -> System.out.println(new LifeCost().measure());
            case "rules" -> System.out.println(new RuleCost(directory).measure());
            case "lanes" -> System.out.println(new Lanes(directory, number(1, MILLION)).measure());
            case "past" -> shapes(new WholeReplay(directory, size())::measure);
            case "years" -> System.out.println(new HeadlineYears(directory, Path.of(words.get(1))).measure());
            case "beside" -> System.out.println(new LiveBesideReplay(directory, number(1, MILLION)).measure());
            case "replay" -> shapes(new Replay(directory, size())::measure);
            case "flink" -> shapes(new FlinkComparison(directory, size())::measure);
            case "restore" -> shapes(new Restore(directory, size())::measure);
            default -> throw new IllegalArgumentException("Expected a measurement, found " + words);
        }
    }

    private static void shapes(OfShape measurement) throws Exception {
        for (ReplayShape shape : ReplayShape.values()) {
            System.out.println(measurement.measure(shape));
        }
    }

    private ReplaySize size() {
        return new ReplaySize(number(1, MILLION), (int) number(2, WARM_UPS), (int) number(3, ROUNDS));
    }

    private long number(int position, long otherwise) {
        return position < words.size() ? Long.parseLong(words.get(position)) : otherwise;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
