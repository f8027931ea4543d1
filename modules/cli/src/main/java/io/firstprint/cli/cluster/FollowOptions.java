/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewReader;
import picocli.CommandLine.Option;

/** From where a topic is printed and how far, shared by every command that prints one as it grows. */
final class FollowOptions {
    @Option(names = "--from-beginning", description = "Begin with the first event that the topic still holds.")
    private boolean fromBeginning;

    @Option(names = "--to-end", description = "End when everything that was there at the start is printed.")
    private boolean toEnd;

    ViewReader.Start start() {
        return fromBeginning ? ViewReader.Start.BEGINNING : ViewReader.Start.NOW;
    }

    boolean isToEnd() {
        return toEnd;
    }
}
