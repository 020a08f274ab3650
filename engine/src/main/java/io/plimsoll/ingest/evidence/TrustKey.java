package io.plimsoll.ingest.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * A public key with which the signatures of DSSE envelopes are verified: ECDSA on a NIST curve or
 * Ed25519, as {@code cosign generate-key-pair} and the like make them, or RSA.
 */
public final class TrustKey {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /** A kind of key with the algorithm that its signatures are made with. */
  private enum Kind {
    ECDSA("EC", "SHA256withECDSA"),
    ED25519("Ed25519", "Ed25519"),
    RSA("RSA", "SHA256withRSA");

    private final String key;
    private final String signature;

    Kind(String key, String signature) {
      this.key = key;
      this.signature = signature;
    }
  }

  private final String name;
  private final PublicKey key;
  private final Kind kind;

  private TrustKey(String name, PublicKey key, Kind kind) {
    this.name = name;
    this.key = key;
    this.kind = kind;
  }

  /**
   * The key of a PEM text ({@code SubjectPublicKeyInfo}); nothing for other texts.
   *
   * @param name by which rules know who signed: the file of the key
   */
  public static Optional<TrustKey> of(String name, String pem) {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      return Optional.empty();
    }
    String base64 = pem.substring(begin + BEGIN.length(), end);
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      try {
        PublicKey key =
            KeyFactory.getInstance(kind.key).generatePublic(new X509EncodedKeySpec(bytes));
        return Optional.of(new TrustKey(name, key, kind));
      } catch (GeneralSecurityException anotherKind) {
        // the encoding names the kind, and the factories of the others refuse it
      }
    }
    return Optional.empty();
  }

  public String name() {
    return name;
  }

  /** Whether a signature over a payload was made with this key. */
  public boolean verifies(String payloadType, byte[] payload, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(kind.signature);
      verifier.initVerify(key);
      verifier.update(preAuthenticationEncoding(payloadType, payload));
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** What is signed: the payload bound to its type (DSSE protocol, "PAE"). */
  static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(type);
    out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }
}
