/** Stage 1: books of indicators and what they say, in one task chain without a repartition hop. */
@NullMarked
package io.firstprint.topologies.book;

import org.jspecify.annotations.NullMarked;
