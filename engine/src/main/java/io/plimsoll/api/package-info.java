/**
 * The door of the engine: compile policies, evaluate inputs, read the report.
 *
 * <p>Everything a program that embeds Plimsoll needs is named here or reachable from here; nothing
 * here touches a terminal or a clock.
 */
@NullMarked
package io.plimsoll.api;

import org.jspecify.annotations.NullMarked;
