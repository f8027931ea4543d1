/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

/** Nothing was published, or it is not known whether; the next round reads back what was, and tries again. */
public class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what was expected and what was found. */
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
