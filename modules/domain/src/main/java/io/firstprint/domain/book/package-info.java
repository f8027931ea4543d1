/** Everything known of one indicator: its vintages and what was expected. */
@NullMarked
package io.firstprint.domain.book;

import org.jspecify.annotations.NullMarked;
