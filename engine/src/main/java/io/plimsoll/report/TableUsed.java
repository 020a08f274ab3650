package io.plimsoll.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy table that rules could look into: end dates, replacements, known tools.
 *
 * @param name as policies know it
 * @param path of its file; tables of the standard library begin with {@code std/}
 * @param taken the day that its rows were true on ({@code taken} of the file), if it says so
 * @param goodUntil the day from which newer rows are wanted ({@code good_for_days}): end dates
 *     move, what a program is for does not
 */
public record TableUsed(
    String name, String path, Optional<LocalDate> taken, Optional<LocalDate> goodUntil) {}
