/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One question to a publisher. Its address and headers may hold a key: its text shows neither.
 *
 * @param address http or https; fragment and user are not sent
 * @param headers to ask with besides those that the fetcher sets; sent again to a redirect within the host
 * @param known validators of the content dealt with last, or {@link Validators#NONE}
 */
public record Request(URI address, Map<String, String> headers, Validators known) {

    /** @throws IllegalArgumentException if the address is none of HTTP or a header cannot be sent, naming it alone */
    public Request {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "Expected an address such as https://host/path, found one of scheme " + address.getScheme());
        }
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
        headers.forEach((name, value) -> check(address, name, value));
    }

    /** The cause is left out: its words hold the value. */
    private static void check(URI address, String name, String value) {
        try {
            var unused = HttpRequest.newBuilder(address).header(name, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Expected a header that a client may send, found '" + name
                    + "' or a value of it that HTTP does not know");
        }
    }

    /** Returns a question without headers and conditions. */
    public static Request to(URI address) {
        return new Request(address, Map.of(), Validators.NONE);
    }

    /** Returns this question for what is not known yet. */
    public Request knowing(Validators validators) {
        return new Request(address, headers, validators);
    }

    @Override
    public String toString() {
        return "Request[" + Origin.of(address) + ", headers " + headers.keySet() + ", " + known + "]";
    }
}
