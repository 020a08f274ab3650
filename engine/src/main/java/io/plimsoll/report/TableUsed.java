package io.plimsoll.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy table that rules could look into: end dates, replacements, known tools.
 *
 * @param name as policies know it
 * @param path of its file; tables of the standard library begin with {@code std/}
 * @param taken the day that its rows were true on, if the file says so
 */
public record TableUsed(String name, String path, Optional<LocalDate> taken) {}
