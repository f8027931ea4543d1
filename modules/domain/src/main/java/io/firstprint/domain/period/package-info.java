/** Reference periods: the months, quarters and years that figures are about. */
@NullMarked
package io.firstprint.domain.period;

import org.jspecify.annotations.NullMarked;
