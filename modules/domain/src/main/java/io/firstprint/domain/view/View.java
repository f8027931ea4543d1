/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.time.Instant;

/** Something computed from facts and sent out. One with the same id supersedes the earlier one. */
public interface View {
    /** Returns the id, a function of facts. */
    String id();

    /** Returns what it is about, in text form: an indicator, or the release of a digest. Decides the partition. */
    String subject();

    /** Returns the instant of the publication that it follows from. */
    Instant effectiveAt();
}
