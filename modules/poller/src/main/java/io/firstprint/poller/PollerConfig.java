/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.fetch.FetchConfig;
import io.firstprint.poller.publish.PublishConfig;

/**
 * Everything a poller may be told, beside its sources.
 *
 * @param publishing where facts go
 * @param fetching limits of one request
 */
public record PollerConfig(PublishConfig publishing, FetchConfig fetching) {
    /** Returns a configuration with the default limits. */
    public static PollerConfig to(PublishConfig publishing) {
        return new PollerConfig(publishing, FetchConfig.defaults());
    }
}
