/** What others ask of the books: ports that whoever keeps them implements. */
@NullMarked
package io.firstprint.domain.query;

import org.jspecify.annotations.NullMarked;
