"""The one way in which XML of others is parsed: no DTD, no entities, no network, bounded."""

from lxml import etree

from chorus_desktop.domain.errors import UserFault

#: What Chorus Pro takes in one file; the parser stops at a text of as many bytes.
MOST_BYTES = 10_000_000
#: Tags in one file: an invoice of ten megabytes has 800,000; a million take a second to read.
_MOST_TAGS = 1_000_000


def parse(data: bytes) -> etree._Element:
    """The root element. Raises UserFault: xml_too_big, xml_too_long, xml_refused (DOCTYPE), xml_malformed."""
    if len(data) > MOST_BYTES:
        raise UserFault("xml_too_big", max=str(MOST_BYTES // 1_000_000))
    if data.count(b"<") > _MOST_TAGS:
        raise UserFault("xml_too_long")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        # A bomb is stopped half way through its DTD, before the parser could report a DOCTYPE.
        raise UserFault("xml_refused" if b"<!DOCTYPE" in data else "xml_malformed") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UserFault("xml_refused")
    return root
