/** What a figure measures: the identity of an indicator. */
@NullMarked
package io.firstprint.domain.indicator;

import org.jspecify.annotations.NullMarked;
