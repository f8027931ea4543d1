/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import java.util.function.Consumer;

/** Publishers' bytes that were kept. */
@FunctionalInterface
public interface KeptContents {

    /**
     * Hands on each content, one of a digest more than once.
     *
     * @throws PublishException if the cluster does not answer
     */
    void list(Consumer<ArchivedContent> sink) throws PublishException;
}
