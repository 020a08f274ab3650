/**
 * Formats of images: archives and layouts, manifests and configs, layers and the files in them that
 * tell facts. Nothing of the model is made here.
 */
@NullMarked
package io.plimsoll.image;

import org.jspecify.annotations.NullMarked;
