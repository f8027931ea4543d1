/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

/** Another poller has taken over; this one may write no more. */
public final class FencedException extends PublishException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that names the transactional id that was taken over. */
    public FencedException(String transactionalId, Throwable cause) {
        super(
                "Expected to be the only poller that writes as " + transactionalId
                        + ", found that another has taken over; this one stops and published nothing in part: run one"
                        + " poller per programme and namespace",
                cause);
    }
}
