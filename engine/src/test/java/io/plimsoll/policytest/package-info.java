/** Tests of the tests of policies. */
@NullMarked
package io.plimsoll.policytest;

import org.jspecify.annotations.NullMarked;
