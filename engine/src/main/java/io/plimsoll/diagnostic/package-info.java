/**
 * What Plimsoll says about a policy, a configuration or an input: code, sentence, place, way out.
 */
@NullMarked
package io.plimsoll.diagnostic;

import org.jspecify.annotations.NullMarked;
