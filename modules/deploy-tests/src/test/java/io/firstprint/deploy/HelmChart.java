/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.jni.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Our Helm chart. Where there is no library of Helm for the platform, the test that asks is skipped. */
final class HelmChart {
    /** The folder of the files for deployment. */
    static final Path DEPLOY = Path.of(Objects.requireNonNull(System.getProperty("firstprint.root")), "deploy");

    private static final Path CHART = DEPLOY.resolve("helm").resolve("firstprint");
    private static final String RELEASE = "fp";

    /** The library's own default is a version that is long out of support. */
    private static final String KUBERNETES = "1.34.0";

    /** How the annotation of a hook is called in what is rendered. */
    static final String SHOWN_HOOK = "shown/hook";

    private static final Path SHOWN = showingHooks();

    private HelmChart() {}

    /** The library renders no hooks, so a copy of the chart has them as objects like any others. */
    private static Path showingHooks() {
        try (Stream<Path> files = Files.walk(CHART)) {
            Path copy = Files.createTempDirectory(Path.of("target"), "chart");
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(CHART.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook:", SHOWN_HOOK + ":"));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what Helm itself has to say about the chart, warnings being errors. */
    static LintResult lint() {
        return helm(CHART).lint().strict().call();
    }

    /** Returns what an installation with these values, YAML, creates. */
    static Manifests with(String values) {
        return named(RELEASE, values);
    }

    /** Returns what an installation under a name creates. */
    static Manifests named(String release, String values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                Files.writeString(file, values);
                return Manifests.parse(helm(SHOWN)
                        .template()
                        .withName(release)
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(file)
                        .call());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns values that use everything there is in the chart. */
    static String everything() {
        try (InputStream values = Objects.requireNonNull(HelmChart.class.getResourceAsStream("everything.yaml"))) {
            return new String(values.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Helm helm(Path chart) {
        assumeTrue(
                NativeLibrary.serviceProviderLibrary(null) != null,
                "skipped: there is no library of Helm for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch"));
        return new Helm(chart);
    }
}
