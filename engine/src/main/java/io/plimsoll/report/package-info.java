/** What a run found, as data: verdicts, findings and their reasons, ready to be rendered. */
@NullMarked
package io.plimsoll.report;

import org.jspecify.annotations.NullMarked;
