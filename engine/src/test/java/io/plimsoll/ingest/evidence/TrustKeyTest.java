package io.plimsoll.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.value.Show;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrustKeyTest {
  private static final String TYPE = "application/vnd.in-toto+json";
  private static final String STATEMENT =
      """
      {"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "web", "digest":
      {"sha256": "05b3abf2579a5eb66403cd78be557fd860633a1fe2103c7642030defe32c657f"}}],
      "predicateType": "https://slsa.dev/provenance/v1", "predicate": {"runDetails": {"builder":
      {"id": "https://ci.acme.io"}}}}
      """;

  @Test
  void signatureOfEcdsaKeyIsVerified() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    String envelope = envelope(STATEMENT, sign(pair, "SHA256withECDSA", STATEMENT));
    assertThat(trust(envelope, List.of(key(pair)))).isEqualTo("verified");
  }

  @Test
  void signatureOfEd25519KeyIsVerified() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String envelope = envelope(STATEMENT, sign(pair, "Ed25519", STATEMENT));
    assertThat(trust(envelope, List.of(key(pair)))).isEqualTo("verified");
  }

  @Test
  void whoSignedIsTheKeyThatVerifies() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String statement =
        STATEMENT.replace("https://slsa.dev/provenance/v1", Statement.COSIGN_SIGNATURE);
    String envelope = envelope(statement, sign(pair, "Ed25519", statement));
    EvidenceReader reader = new EvidenceReader(new NodeMaker(Schema.load()), List.of(key(pair)));
    Node signature = reader.read(Source.of("a.json", envelope)).evidence().getFirst();
    assertThat(Show.text(signature.get("identity"))).isEqualTo("release.pub");
    assertThat(Show.text(signature.get("trust"))).isEqualTo("verified");
  }

  @Test
  void signatureOfAnotherKeyOrPayloadIsAClaim() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String signature = sign(pair, "Ed25519", STATEMENT);
    assertThat(trust(envelope(STATEMENT, signature), List.of(key(other)))).isEqualTo("claimed");
    assertThat(trust(envelope(STATEMENT, signature), List.of())).isEqualTo("claimed");
    String changed = STATEMENT.replace("ci.acme.io", "ci.evil.io");
    assertThat(trust(envelope(changed, signature), List.of(key(pair)))).isEqualTo("claimed");
  }

  @Test
  void envelopeWithoutSignaturesIsUnsigned() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String envelope =
        "{\"payloadType\": \"" + TYPE + "\", \"payload\": \"" + base64(STATEMENT) + "\"}";
    assertThat(trust(envelope, List.of(key(pair)))).isEqualTo("unsigned");
  }

  @Test
  void whatIsNoPublicKeyIsNone() {
    assertThat(TrustKey.of("k", "")).isEmpty();
    assertThat(TrustKey.of("k", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
        .isEmpty();
    assertThat(TrustKey.of("k", "-----END PUBLIC KEY----------BEGIN PUBLIC KEY-----")).isEmpty();
  }

  /** The example of the DSSE protocol. */
  @Test
  void preAuthenticationEncodingIsThatOfTheProtocol() {
    byte[] encoded =
        TrustKey.preAuthenticationEncoding(
            "http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(encoded, StandardCharsets.UTF_8))
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  private static String sign(KeyPair pair, String algorithm, String payload)
      throws GeneralSecurityException {
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(pair.getPrivate());
    signer.update(
        TrustKey.preAuthenticationEncoding(TYPE, payload.getBytes(StandardCharsets.UTF_8)));
    return Base64.getEncoder().encodeToString(signer.sign());
  }

  private static TrustKey key(KeyPair pair) {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    return TrustKey.of("release.pub", pem).orElseThrow();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String envelope(String payload, String signature) {
    return "{\"payloadType\": \""
        + TYPE
        + "\", \"payload\": \""
        + base64(payload)
        + "\", \"signatures\": [{\"sig\": \"bm9uZQ==\"}, {\"sig\": \""
        + signature
        + "\"}]}";
  }

  private static String trust(String envelope, List<TrustKey> keys) {
    EvidenceReader reader = new EvidenceReader(new NodeMaker(Schema.load()), keys);
    Node provenance = reader.read(Source.of("a.jsonl", envelope)).evidence().getFirst();
    assertThat(Show.text(provenance.get("builder"))).startsWith("https://ci.");
    return Show.text(provenance.get("trust"));
  }
}
