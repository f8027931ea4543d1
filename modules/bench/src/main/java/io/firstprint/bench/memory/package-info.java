/** What books cost on the heap. */
@NullMarked
package io.firstprint.bench.memory;

import org.jspecify.annotations.NullMarked;
