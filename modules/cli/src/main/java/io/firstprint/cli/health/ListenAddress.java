/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.health;

import java.net.InetSocketAddress;

/** Where a process listens: {@code HOST:PORT}, port 0 being any free one. */
public final class ListenAddress {
    private static final int LARGEST_PORT = 65_535;

    private ListenAddress() {}

    /**
     * Returns the address.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0 && port >= 0 && port <= LARGEST_PORT) {
                return new InetSocketAddress(text.substring(0, colon), port);
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new IllegalArgumentException("Expected HOST:PORT such as 127.0.0.1:9464, found '" + text + "'");
    }
}
