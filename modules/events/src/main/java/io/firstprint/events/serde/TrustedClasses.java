/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.events.v1.ObservationSet;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/** Tells Avro that our generated classes may be made from a schema's name; others stay as they were. */
final class TrustedClasses {
    private static final String OURS = ObservationSet.class.getPackageName();
    private static final ClassSecurityPredicate PREDICATE =
            type -> type.getPackageName().equals(OURS);

    private static boolean added;

    private TrustedClasses() {}

    static synchronized void add() {
        if (!added) {
            ClassSecurityValidator.setGlobal(
                    ClassSecurityValidator.composite(PREDICATE, ClassSecurityValidator.getGlobal()));
            added = true;
        }
    }
}
