/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a process says that it measures, at one moment. */
record Scrape(List<String> samples) {

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

    /** Returns the names of all samples. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        samples.forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }
}
