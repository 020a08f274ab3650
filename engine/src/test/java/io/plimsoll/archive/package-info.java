/** Tests of reading archives, sound and hostile ones. */
@NullMarked
package io.plimsoll.archive;

import org.jspecify.annotations.NullMarked;
