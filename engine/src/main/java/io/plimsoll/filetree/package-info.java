/** The files of an image by their paths. */
@NullMarked
package io.plimsoll.filetree;

import org.jspecify.annotations.NullMarked;
