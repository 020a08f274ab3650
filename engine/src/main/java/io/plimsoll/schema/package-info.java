/**
 * The domain as policies see it: every view, node, field, enum and built-in, declared once as text
 * and loaded from it.
 */
@NullMarked
package io.plimsoll.schema;

import org.jspecify.annotations.NullMarked;
