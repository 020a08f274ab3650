/** Tests of the tree of YAML and JSON documents. */
@NullMarked
package io.plimsoll.document;

import org.jspecify.annotations.NullMarked;
