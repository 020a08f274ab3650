/** Holds the code to docs/architecture.md. */
@NullMarked
package io.plimsoll.architecture;

import org.jspecify.annotations.NullMarked;
