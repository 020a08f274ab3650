/**
 * YAML and JSON as one tree in which every node knows its place, its tag and how it was written.
 */
@NullMarked
package io.plimsoll.document;

import org.jspecify.annotations.NullMarked;
