/** Published amounts with their precision, and figures derived from them. */
@NullMarked
package io.firstprint.domain.amount;

import org.jspecify.annotations.NullMarked;
