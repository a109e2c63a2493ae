"""A process that runs compiled Schematron (XSLT 2.0) with Saxon, on one thread, and answers with the SVRL."""

from typing import Any

import saxonche

from tests.oracles.serve import serve


def main() -> None:
    """Questions: `{"stylesheet": path, "xml": text}`; answers: `{"svrl": text}`."""
    with saxonche.PySaxonProcessor(license=False) as processor:
        xslt = processor.new_xslt30_processor()
        compiled: dict[str, Any] = {}

        def answer(question: dict[str, Any]) -> dict[str, Any]:
            path = question["stylesheet"]
            if path not in compiled:
                compiled[path] = xslt.compile_stylesheet(stylesheet_file=path)
            node = processor.parse_xml(xml_text=question["xml"])
            return {"svrl": compiled[path].transform_to_string(xdm_node=node)}

        serve(answer)


if __name__ == "__main__":
    main()
