/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit of systemd as it stands in its file. */
record SystemdUnit(String text) {
    static final Path FOLDER = HelmChart.DEPLOY.resolve("systemd");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z_]+)}?");
    private static final String JAR = "/opt/firstprint/firstprint-cli.jar ";

    static SystemdUnit named(String name) {
        return new SystemdUnit(read(name).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", ""));
    }

    /** Returns the text of a file beside the units. */
    static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the values of a setting, in order. */
    List<String> values(String setting) {
        return text.lines()
                .filter(line -> line.startsWith(setting + "="))
                .map(line -> line.substring(setting.length() + 1))
                .toList();
    }

    /** Returns the variables that the command takes from the environment. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(command());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Returns the command line's arguments, further options left out and 1 for whatever a variable holds. */
    List<String> arguments() {
        String arguments = command()
                .substring(command().indexOf(JAR) + JAR.length())
                .replaceAll(" \\$[A-Z_]+", "")
                .replace("--applications=${APPLICATIONS}", "--applications=books");
        return Arrays.asList(VARIABLE.matcher(arguments).replaceAll("1").trim().split(" +"));
    }

    private String command() {
        return values("ExecStart").get(0);
    }
}
