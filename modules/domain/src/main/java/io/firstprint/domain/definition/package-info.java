/** Declared facts about what is computed from which components. */
@NullMarked
package io.firstprint.domain.definition;

import org.jspecify.annotations.NullMarked;
