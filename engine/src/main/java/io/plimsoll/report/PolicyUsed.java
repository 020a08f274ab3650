package io.plimsoll.report;

/**
 * What a run judged by.
 *
 * @param profile full name of the profile
 * @param digest of policies, parameters and schema, {@code sha256:…}
 * @param rules number of active rules
 */
public record PolicyUsed(String profile, String digest, int rules) {}
