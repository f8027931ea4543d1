/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several peculiarities of one file. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Quirks {

    /** Each of them. */
    Quirk[] value();
}
