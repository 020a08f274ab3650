/** Tests of the formats of images. */
@NullMarked
package io.plimsoll.image;

import org.jspecify.annotations.NullMarked;
