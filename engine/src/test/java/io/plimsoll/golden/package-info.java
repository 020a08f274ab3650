/** Golden cases for all packages. */
@NullMarked
package io.plimsoll.golden;

import org.jspecify.annotations.NullMarked;
