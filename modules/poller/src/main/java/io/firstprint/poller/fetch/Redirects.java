/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import io.firstprint.poller.fetch.Exchange.Received;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** Where a redirect may lead: not to another server, which our keys are none of the business of. */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final int MOST = 5;

    private Redirects() {}

    static boolean isOne(Received answer) {
        return STATUSES.contains(answer.status());
    }

    /**
     * Returns the next address to ask.
     *
     * @param followed redirects before this one
     */
    static URI target(URI from, Received redirect, int followed) throws IOException {
        URI to = resolved(from, redirect.header("Location").orElse(""));
        if (!isSameServer(from, to)) {
            throw new FetchFailure("a page or a redirect within " + server(from), "a redirect to " + server(to));
        }
        if (followed >= MOST) {
            throw new FetchFailure("at most " + MOST + " redirects", "more");
        }
        return to;
    }

    private static URI resolved(URI from, String location) throws IOException {
        try {
            URI to = from.resolve(location);
            if (!location.isEmpty() && to.getHost() != null && to.getScheme() != null) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            // told as any other that is none
        }
        throw new FetchFailure("a redirect to an address", "one to something else");
    }

    private static boolean isSameServer(URI from, URI to) {
        boolean toTls = "http".equals(from.getScheme()) && from.getPort() < 0 && "https".equals(to.getScheme());
        boolean sameScheme = from.getScheme().equals(to.getScheme());
        return from.getHost().equalsIgnoreCase(to.getHost()) && from.getPort() == to.getPort() && (sameScheme || toTls);
    }

    private static String server(URI address) {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
