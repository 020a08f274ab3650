/** Verdicts into a report: waivers, baseline, gate, merging over targets, order. */
@NullMarked
package io.plimsoll.settle;

import org.jspecify.annotations.NullMarked;
