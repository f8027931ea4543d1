/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.access.BrokerRefusals;
import org.apache.kafka.common.KafkaException;

/** Nothing was published, or it is not known whether; the next round reads back what was, and tries again. */
public class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what was expected and what was found. */
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception that says what has to be waited for. */
    public PublishException(String message) {
        super(message);
    }

    static PublishException of(String expected, RuntimeException failure, String consequence) {
        return new PublishException(
                "Expected " + expected + ", found: " + reason(failure) + "; " + consequence, failure);
    }

    /** Kafka's outer messages say little: the innermost one is what happened. */
    private static String reason(RuntimeException failure) {
        return BrokerRefusals.inWords(failure).orElseGet(() -> innermost(failure));
    }

    private static String innermost(RuntimeException failure) {
        Throwable root = failure;
        while (failure instanceof KafkaException && root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
