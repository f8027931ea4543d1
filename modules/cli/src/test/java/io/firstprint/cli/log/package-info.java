@NullMarked
package io.firstprint.cli.log;

import org.jspecify.annotations.NullMarked;
