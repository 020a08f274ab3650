package io.plimsoll.ingest.evidence;

/** A format of reports or attestations, by which a file is recognised. */
public enum EvidenceFormat {
  TRIVY("a JSON report of Trivy"),
  GRYPE("a JSON report of Grype"),
  SARIF("a SARIF log"),
  GITLAB("a container-scanning report of GitLab"),
  CYCLONEDX("a CycloneDX document"),
  CYCLONEDX_XML("a CycloneDX document in XML"),
  SPDX("an SPDX 2 document"),
  SPDX_TAG_VALUE("an SPDX 2 document of tags and values"),
  SPDX3("an SPDX 3 document"),
  OPENVEX("an OpenVEX document"),
  CSAF("a CSAF document"),
  STATEMENT("an in-toto statement"),
  ENVELOPE("a DSSE envelope"),
  BUNDLE("a Sigstore bundle"),
  COSIGN("the output of cosign verify");

  private final String title;

  EvidenceFormat(String title) {
    this.title = title;
  }

  /** As a sentence names it, with its article. */
  public String title() {
    return title;
  }
}
