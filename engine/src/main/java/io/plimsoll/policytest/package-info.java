/** Runs the tests that are written beside policies. */
@NullMarked
package io.plimsoll.policytest;

import org.jspecify.annotations.NullMarked;
