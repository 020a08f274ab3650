/**
 * What policies mean: the evaluator beside the reference of the language, on generated programs.
 */
@NullMarked
package io.plimsoll.semantics;

import org.jspecify.annotations.NullMarked;
