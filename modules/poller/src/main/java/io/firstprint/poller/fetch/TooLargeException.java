/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.io.IOException;

/** An answer that is larger than allowed. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
