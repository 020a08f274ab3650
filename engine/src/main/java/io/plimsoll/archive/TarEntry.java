package io.plimsoll.archive;

/**
 * A tar entry without its content.
 *
 * @param name as it is written: it may be absolute or hold {@code ..}
 * @param size of the file; of links, directories and devices 0
 * @param mode the permission bits, 0 to 07777 (octal)
 * @param modified seconds since 1970
 * @param link target of a link as it is written, else empty
 * @param capability the attribute {@code security.capability}, a character for each byte, else
 *     empty
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that nobody changes
public record TarEntry(
    String name,
    TarKind kind,
    long size,
    int mode,
    long uid,
    long gid,
    long modified,
    String link,
    String capability) {

  TarEntry as(TarKind other, long otherSize) {
    return new TarEntry(name, other, otherSize, mode, uid, gid, modified, link, capability);
  }
}
