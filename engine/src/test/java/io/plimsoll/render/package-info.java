/** Tests of the renderers. */
@NullMarked
package io.plimsoll.render;

import org.jspecify.annotations.NullMarked;
