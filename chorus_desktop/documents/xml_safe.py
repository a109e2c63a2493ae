"""The one way in which XML of others is parsed: no DTD, no entities, no network, bounded."""

from lxml import etree

from chorus_desktop.domain.errors import UserFault

MOST_BYTES = 10 * 1024 * 1024


def parse(data: bytes) -> etree._Element:
    """The root element. Raises UserFault: xml_refused (DOCTYPE, over 10 MB), xml_malformed."""
    if len(data) > MOST_BYTES:
        raise UserFault("xml_refused")
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
