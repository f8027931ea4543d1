/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-01-29T12:00:00Z");

    private final Arrivals arrivals = new Arrivals();
    private Path file;

    @BeforeEach
    void write(@TempDir Path directory) throws IOException {
        file = Files.writeString(directory.resolve("facts.csv"), "half");
        Files.setLastModifiedTime(file, FileTime.from(NOW));
    }

    @Test
    void shouldWaitUntilAFileHasNotChangedForASecond() throws IOException {
        assertThat(isComplete(0)).isFalse();
        assertThat(isComplete(999)).isFalse();
        assertThat(isComplete(1000)).isTrue();
    }

    @Test
    void shouldWaitAgainForAFileThatGrew() throws IOException {
        isComplete(0);
        Files.writeString(file, "half and half");

        assertThat(isComplete(1000)).isFalse();
        assertThat(isComplete(2000)).isTrue();
    }

    @Test
    void shouldWaitAgainForAFileThatWasWrittenAnewInTheSameSize() throws IOException {
        isComplete(0);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusMillis(500)));

        assertThat(isComplete(1000)).isFalse();
    }

    @Test
    void shouldWaitLongerForAFileThatIsEmpty() throws IOException {
        Files.writeString(file, "");
        isComplete(0);

        assertThat(isComplete(59_999)).isFalse();
        assertThat(isComplete(60_000)).isTrue();
    }

    @Test
    void shouldBeginAnewWhenTheClockIsSetBack() throws IOException {
        isComplete(3_600_000);

        assertThat(isComplete(0)).isFalse();
        assertThat(isComplete(1000)).isTrue();
    }

    @Test
    void shouldLeaveAFileAloneForTenSecondsThatCouldNotBeUsedYet() throws IOException {
        isComplete(0);
        arrivals.tryLater(file, NOW.plusSeconds(1));

        assertThat(isComplete(10_999)).isFalse();
        assertThat(isComplete(11_000)).isTrue();
    }

    @Test
    void shouldWaitAgainForAFileThatWasGone() throws IOException {
        isComplete(0);
        arrivals.keepOnly(Set.of());

        assertThat(isComplete(1000)).isFalse();
    }

    private boolean isComplete(long afterMillis) throws IOException {
        return arrivals.isComplete(
                file, Files.readAttributes(file, BasicFileAttributes.class), NOW.plusMillis(afterMillis));
    }
}
