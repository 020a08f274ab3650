/** Reports and diagnostics into the formats that people and programs read. */
@NullMarked
package io.plimsoll.render;

import org.jspecify.annotations.NullMarked;
