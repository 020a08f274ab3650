/**
 * What policies judge: values with their origin, known, absent, partly known or unknown, and the
 * nodes that hold them.
 */
@NullMarked
package io.plimsoll.model;

import org.jspecify.annotations.NullMarked;
