@NullMarked
package io.plimsoll.image;

import org.jspecify.annotations.NullMarked;
