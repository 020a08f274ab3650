package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.model.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A Sigstore bundle: an envelope with the certificate of its signer (sigstore/protobuf-specs).
 *
 * <p>The identity is read from the certificate and stays a claim: neither the chain nor the
 * transparency log is verified here.
 */
record SigstoreBundle(Documented inner) {
  /** Issuer of the identity, as a plain text and as a DER text (Fulcio, "oid-info"). */
  private static final String OLD_ISSUER = "1.3.6.1.4.1.57264.1.1";

  private static final String ISSUER = "1.3.6.1.4.1.57264.1.8";

  List<Node> read(DocumentNode document, Reading reading) {
    Fields bundle = Fields.of(document, reading);
    Optional<DocumentNode> envelope = bundle.node("dsseEnvelope");
    if (envelope.isEmpty()) {
      reading.refuse(
          bundle.span().before(),
          "this bundle signs a digest and not a statement",
          "a bundle with a `dsseEnvelope` says which image it is about");
      return List.of();
    }
    return new Envelope(inner, signer(bundle)).read(envelope.get(), reading);
  }

  private static Signer signer(Fields bundle) {
    Fields material = bundle.in("verificationMaterial");
    Optional<String> raw =
        material
            .in("certificate")
            .text("rawBytes")
            .or(
                () ->
                    material.in("x509CertificateChain").each("certificates").stream()
                        .flatMap(c -> c.text("rawBytes").stream())
                        .findFirst());
    Optional<String> key = material.in("publicKey").text("hint");
    return raw.flatMap(Envelope::decode)
        .flatMap(SigstoreBundle::certified)
        .orElse(new Signer(key, Optional.empty()));
  }

  private static Optional<Signer> certified(byte[] bytes) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(bytes));
      return Optional.of(new Signer(identity(certificate), issuer(certificate)));
    } catch (CertificateException noCertificate) {
      return Optional.empty();
    }
  }

  /** The first alternative name: a URI of a workflow or an address of a person. */
  private static Optional<String> identity(X509Certificate certificate)
      throws CertificateException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names == null
        ? Optional.empty()
        : names.stream()
            .filter(n -> n.size() > 1 && n.get(1) instanceof String)
            .map(n -> (String) n.get(1))
            .findFirst();
  }

  private static Optional<String> issuer(X509Certificate certificate) {
    return der(certificate.getExtensionValue(ISSUER), 2)
        .or(() -> der(certificate.getExtensionValue(OLD_ISSUER), 1));
  }

  /** The text within octet strings of short length; the issuers are short URLs. */
  private static Optional<String> der(byte @org.jspecify.annotations.Nullable [] value, int depth) {
    int headers = 2 * depth;
    return value == null || value.length <= headers || value.length > 127 + 2
        ? Optional.empty()
        : Optional.of(new String(value, headers, value.length - headers, StandardCharsets.UTF_8));
  }
}
