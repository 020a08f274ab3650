/** Tests of mending: rounds, what is taken back, and that nothing else changes. */
@NullMarked
package io.plimsoll.repair;

import org.jspecify.annotations.NullMarked;
