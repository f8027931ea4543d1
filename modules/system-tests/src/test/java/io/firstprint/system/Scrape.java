/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a process says that it measures, at one moment. */
record Scrape(List<String> samples) {
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"");

    /** Asks a process. */
    static Scrape of(String address) {
        try (InputStream page = URI.create(address).toURL().openStream()) {
            return new Scrape(new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected meters at " + address, e);
        }
    }

    /** Returns the value of a sample, {@code name{label="value"}}; not a number where there is none. */
    double value(String sample) {
        return samples.stream()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Returns the labels of the samples of each name. */
    Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (String sample : samples) {
            Set<String> found = labels.computeIfAbsent(sample.split("[{ ]", 2)[0], name -> new TreeSet<>());
            LABEL.matcher(sample).results().forEach(label -> found.add(label.group(1)));
        }
        return labels;
    }
}
