/** What a long-running process answers to who looks after it. */
@NullMarked
package io.firstprint.cli.health;

import org.jspecify.annotations.NullMarked;
