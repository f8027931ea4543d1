/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A peculiarity of a publisher's file that a decoder provides for, under an id by which it can be named. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Quirks.class)
public @interface Quirk {

    /** File and number: {@code FT900-EXH1-2}. */
    String id();

    /** What the publisher does. */
    String cause();
}
