/** What the book says after a publication: revisions, balances, surprises and alerts. */
@NullMarked
package io.firstprint.domain.view;

import org.jspecify.annotations.NullMarked;
