package io.plimsoll.report;

import java.util.List;

/**
 * What a run judged by.
 *
 * @param profile full name of the profile
 * @param digest of policies, tables, parameters and schema, {@code sha256:…}
 * @param rules number of active rules
 * @param tables by name
 */
public record PolicyUsed(String profile, String digest, int rules, List<TableUsed> tables) {
  public PolicyUsed {
    tables = List.copyOf(tables);
  }
}
