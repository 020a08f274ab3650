/**
 * Policy files to packages: what each declares, what each file can see, and which rule or parameter
 * a name means.
 */
@NullMarked
package io.plimsoll.resolve;

import org.jspecify.annotations.NullMarked;
