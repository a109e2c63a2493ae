"""The house rules that no linter knows; prints what breaks them and ends 1 if anything does."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "chorus_desktop"

MODULE_LINES = 250
TEST_MODULE_LINES = 400
FUNCTION_LINES = 40

_UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
_NOT_FROM_THE_TRADE = re.compile(r"(Manager|Helper|Controller|Utils?)$")
_MODULES_NOT_FROM_THE_TRADE = {"util", "utils", "helper", "helpers", "misc", "common"}
_UNVERIFIED = {"CERT_NONE", "_create_unverified_context"}

# Held as parts, so that this file does not contain what it looks for.
_HOSTS = (("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"), ("deb", "debian", "org"))
_FOLDERS = ("wor" + "k", "roo" + "t", "opt/" + "pypi")
_FOREIGN = {
    "a package registry's host": re.compile("|".join(re.escape(".".join(parts)) for parts in _HOSTS)),
    "a path of one machine": re.compile(rf"(?<![\w.])/(?:{'|'.join(_FOLDERS)})/"),
}
_OPTIONS_OF_ONE_MACHINE = re.compile(r"^\s*--(index-url|extra-index-url|find-links|trusted-host)\b", re.MULTILINE)


def check_text(path: PurePosixPath, text: str) -> Iterator[str]:
    """Findings in any tracked text: hosts of registries and paths of the machine it was written on."""
    for number, line in enumerate(text.splitlines(), 1):
        for what, pattern in _FOREIGN.items():
            if pattern.search(line):
                yield f"{path}:{number}: {what}"
    if path.parts[0] == "requirements" and (found := _OPTIONS_OF_ONE_MACHINE.search(text)):
        yield f"{path}: the option {found.group().strip()}"


def check_module(path: PurePosixPath, source: str) -> Iterator[str]:
    """Findings in a Python module: sizes, names, docstring; in the package also what must not be there."""
    tree = ast.parse(source, str(path))
    yield from _size_and_docstring(path, source, tree)
    yield from _names(path, tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _function(path, node)
        elif isinstance(node, ast.Call):
            yield from _call(path, node)
    if path.parts[0] == PACKAGE:
        yield from _finished(path, source, tree)
        yield from _qt(path, tree)


def _size_and_docstring(path: PurePosixPath, source: str, tree: ast.Module) -> Iterator[str]:
    limit = TEST_MODULE_LINES if path.parts[0] == "tests" else MODULE_LINES
    if (lines := len(source.splitlines())) > limit:
        yield f"{path}: {lines} lines, at most {limit}"
    docstring = ast.get_docstring(tree)
    if not docstring:
        yield f"{path}:1: no docstring that says what the module owns"
    elif not re.fullmatch(r"[^\n]*\w[^\n]*[.!?:)]", docstring.split("\n", 1)[0]):
        yield f"{path}:1: the docstring's first line is not one sentence"


def _names(path: PurePosixPath, tree: ast.Module) -> Iterator[str]:
    if path.stem.lower() in _MODULES_NOT_FROM_THE_TRADE:
        yield f"{path}: a module is named by the trade, not {path.stem}"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _NOT_FROM_THE_TRADE.search(node.name):
            yield f"{path}:{node.lineno}: a class is named by the trade, not {node.name}"


def _function(path: PurePosixPath, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if lines > FUNCTION_LINES:
        yield f"{path}:{node.lineno}: {node.name} has {lines} lines, at most {FUNCTION_LINES}"


def _call(path: PurePosixPath, node: ast.Call) -> Iterator[str]:
    for keyword in node.keywords:
        if keyword.arg == "verify" and isinstance(keyword.value, ast.Constant) and keyword.value.value is False:
            yield f"{path}:{node.lineno}: certificates are always verified"
    if isinstance(node.func, ast.Attribute) and node.func.attr == "connect" and any(map(_is_anonymous, node.args)):
        yield f"{path}:{node.lineno}: connect to a @Slot method of a QObject, not to a lambda or partial"


def _is_anonymous(node: ast.expr) -> bool:
    if isinstance(node, ast.Lambda):
        return True
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("partial", "partialmethod")


def _finished(path: PurePosixPath, source: str, tree: ast.Module) -> Iterator[str]:
    for number, line in enumerate(source.splitlines(), 1):
        if found := _UNFINISHED.search(line):
            yield f"{path}:{number}: unfinished ({found.group()})"
    for node in ast.walk(tree):
        name = getattr(node, "id", None) or getattr(node, "attr", None)
        if name == "NotImplementedError":
            yield f"{path}:{node.lineno}: unfinished (NotImplementedError)"
        elif name in _UNVERIFIED:
            yield f"{path}:{node.lineno}: certificates are always verified"


def _qt(path: PurePosixPath, tree: ast.Module) -> Iterator[str]:
    styles = path.is_relative_to(f"{PACKAGE}/ui/theme") or path.name == "app.py"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            if node.attr == "WA_DeleteOnClose":
                yield f"{path}:{node.lineno}: WA_DeleteOnClose crashes with a live connection"
            elif node.attr == "setStyleSheet" and not styles:
                yield f"{path}:{node.lineno}: one style sheet on the application; vary by a dynamic property"


def tracked_files() -> list[PurePosixPath]:
    """Files that are in the repository or would be added to it."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [PurePosixPath(name) for name in sorted(set(filter(None, listing.split("\0"))))]


def findings() -> Iterator[str]:
    """Everything in the tree that breaks a house rule, as `path:line: sentence`."""
    for path in tracked_files():
        file = ROOT / path
        if not file.is_file():
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        yield from check_text(path, text)
        if path.suffix == ".py":
            yield from check_module(path, text)


def main() -> int:
    """Print the findings; 1 if there are any."""
    found = list(findings())
    for line in found:
        print(line)
    print(f"house rules: {len(found)} finding(s)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
