/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** An answer that is no page, and the words for what went wrong on the way to one. */
final class FetchFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    FetchFailure(String expected, String found) {
        this(expected, found, false);
    }

    private FetchFailure(String expected, String found, boolean passing) {
        super("expected " + expected + ", found " + found);
        this.passing = passing;
    }

    /** Returns a failure that may be over in a moment. */
    static FetchFailure passing(String expected, String found) {
        return new FetchFailure(expected, found, true);
    }

    boolean mayPass() {
        return passing;
    }

    /** Returns one line on a failure: what was expected of which address and what was found, without any key. */
    static String explain(Request request, IOException failure, int attempts, FetchConfig config) {
        return String.format(
                Locale.ROOT,
                "Asking %s: %s%s; the next round tries again",
                Origin.of(request.address()),
                Origin.withoutSecrets(reason(request.address(), failure, config), request),
                attempts > 1 ? "; asked " + attempts + " times" : "");
    }

    private static String reason(URI address, IOException failure, FetchConfig config) {
        if (failure instanceof FetchFailure) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof TooLargeException) {
            return "expected at most " + config.largestBodyBytes() + " bytes, found more";
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return "expected a connection within " + config.connectTimeout().toMillis() + " ms, found none";
        }
        if (failure instanceof HttpTimeoutException) {
            return "expected a complete answer within "
                    + config.requestTimeout().toMillis() + " ms, found none; check the network or raise the limit";
        }
        if (failure instanceof ConnectException) {
            return hasCause(failure, UnresolvedAddressException.class)
                    ? "expected a known host, found none named " + address.getHost()
                    : "expected a server that accepts connections, found none";
        }
        if (failure instanceof SSLException) {
            return "expected a trusted TLS connection, found: " + failure.getMessage();
        }
        return "expected a complete answer, found one that ended early or was damaged (" + failure.getMessage() + ")";
    }

    static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
