/** Programs that show how to embed the engine. */
@NullMarked
package io.plimsoll.examples;

import org.jspecify.annotations.NullMarked;
