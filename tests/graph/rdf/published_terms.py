"""Terms that published vocabularies have, as far as exports use them; rdflib knows those of W3C and Dublin Core."""

from rdflib import DC, DCTERMS, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD

KNOWN_TO_RDFLIB = {
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "dc": DC,
    "dcterms": DCTERMS,
    "prov": PROV,
    "schema": SDO,
}

# Web Annotation Vocabulary, W3C Recommendation of 23 February 2017.
OA = "SpecificResource TextPositionSelector TextQuoteSelector end exact hasSelector hasSource prefix start suffix"

# CiTO 2.8.2 (2026-06-22): the reification of citations, and each of the intents.
CITO = """
Citation hasCitingEntity hasCitedEntity hasCitationCharacterization
cites citesAsEvidence citesForInformation supports confirms agreesWith obtainsBackgroundFrom usesMethodIn
usesDataFrom extends reviews discusses disputes refutes disagreesWith critiques
"""

# C4O 1.1.1 (2013-05-11), BiRO 1.2.1 (2026-08-14), FaBiO (2019-02-19), FRBR core, PRISM 2.0 as FaBiO declares it.
C4O = "InTextReferencePointer denotes hasContent hasContext"
BIRO = "BibliographicReference references"
FABIO = """
Work Expression hasPubMedId hasPubMedCentralId hasURL
WebPage ResearchPaper Book Dataset Preprint Editorial TrialReport Review SystematicReview
"""
FRBR = "realizationOf"

# BIBO 1.3 (DCMI, 2016-05-11).
BIBO = "authorList"
PRISM = "doi publicationName"

LISTED = {
    prefix: frozenset(names.split())
    for prefix, names in {
        "oa": OA,
        "cito": CITO,
        "c4o": C4O,
        "biro": BIRO,
        "fabio": FABIO,
        "frbr": FRBR,
        "bibo": BIBO,
        "prism": PRISM,
    }.items()
}


def exists(prefix: str, name: str) -> bool:
    """Whether the vocabulary has a term of this name."""
    return name in KNOWN_TO_RDFLIB[prefix] if prefix in KNOWN_TO_RDFLIB else name in LISTED[prefix]
