/** Tests of settling, and hand-made verdicts for them and the renderers. */
@NullMarked
package io.plimsoll.settle;

import org.jspecify.annotations.NullMarked;
