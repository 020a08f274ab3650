package io.plimsoll.ingest.evidence;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Node;
import io.plimsoll.source.Source;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A DSSE envelope: a payload in base64 and signatures over it (secure-systems-lab/dsse).
 *
 * <p>Signatures that nobody verified are a claim.
 */
record Envelope(Documented inner, Signer signer) {

  List<Node> read(DocumentNode document, Reading reading) {
    Fields envelope = Fields.of(document, reading);
    Optional<Scalar> payload = envelope.scalar("payload");
    Optional<byte[]> bytes = payload.flatMap(p -> decode(p.text()));
    if (payload.isEmpty() || bytes.isEmpty()) {
      reading.refuse(
          envelope.placeOf("payload"),
          "the payload of this envelope is not base64",
          "an envelope of DSSE has its payload in base64");
      return List.of();
    }
    String type = envelope.textOr("payloadType", "");
    List<Fields> signatures = envelope.each("signatures");
    Reading within = reading.within(payload.get().span());
    Source text =
        Source.of(
            payload.get().span().source().name(),
            new String(bytes.get(), java.nio.charset.StandardCharsets.UTF_8));
    Documents documents = new DocumentReader(Limits.of(reading.limits()), Code.E1701).json(text);
    if (documents.first().isEmpty() || documents.hasErrors()) {
      reading.refuse(
          payload.get().span().before(),
          "the payload of this envelope is not JSON",
          "the payload of an in-toto envelope is a statement in JSON");
      return List.of();
    }
    DocumentNode statement = documents.roots().getFirst();
    if (EvidenceFormats.recognise(statement).filter(EvidenceFormat.STATEMENT::equals).isEmpty()) {
      return inner.read(statement, within);
    }
    Optional<String> verified = verifiedBy(type, bytes.get(), signatures);
    if (verified.isPresent()) {
      Signer by = new Signer(verified, Optional.empty());
      return new Statement(inner, "verified", by).read(statement, within);
    }
    Signer by =
        signer.identity().isPresent() ? signer : new Signer(keyId(signatures), Optional.empty());
    return new Statement(inner, signatures.isEmpty() ? "unsigned" : "claimed", by)
        .read(statement, within);
  }

  private static Optional<String> keyId(List<Fields> signatures) {
    return signatures.stream().flatMap(s -> s.text("keyid").stream()).findFirst();
  }

  /** The key that one of the signatures was made with; what else the file says is no proof. */
  private Optional<String> verifiedBy(String type, byte[] payload, List<Fields> signatures) {
    for (Fields signature : signatures) {
      Optional<byte[]> sig = signature.text("sig").flatMap(Envelope::decode);
      for (TrustKey key : inner.keys()) {
        if (sig.isPresent() && key.verifies(type, payload, sig.get())) {
          return Optional.of(key.name());
        }
      }
    }
    return Optional.empty();
  }

  /** Both alphabets of base64, with or without padding. */
  static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(
          Base64.getDecoder().decode(text.strip().replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
