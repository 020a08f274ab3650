@NullMarked
package io.plimsoll.archive;

import org.jspecify.annotations.NullMarked;
