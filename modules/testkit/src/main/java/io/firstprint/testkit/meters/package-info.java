/** The meters that there are. */
@NullMarked
package io.firstprint.testkit.meters;

import org.jspecify.annotations.NullMarked;
