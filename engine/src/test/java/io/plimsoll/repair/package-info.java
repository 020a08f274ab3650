@NullMarked
package io.plimsoll.repair;

import org.jspecify.annotations.NullMarked;
