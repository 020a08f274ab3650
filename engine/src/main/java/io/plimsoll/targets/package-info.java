/** Links parts of the model into targets: what belongs together, and how surely. */
@NullMarked
package io.plimsoll.targets;

import org.jspecify.annotations.NullMarked;
