"""Gathers every text of the window into `resources/i18n/ts/chorus_en.ts` and keeps the English it has.

`self.tr` texts have the name of their class as context, the words told by `language.said` and the constants of modules
that speak the context `words`. What is new stands there unfinished, what is gone is dropped.
"""

import ast
import importlib
import pkgutil
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import chorus_desktop.ui
from chorus_desktop.ui import language
from chorus_desktop.ui.i18n import WORDS

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "ts" / "chorus_en.ts"
#: The gallery is for those who build the window; problems and readings have their English beside their French.
LEFT_OUT = (
    "chorus_desktop.ui.gallery",
    "chorus_desktop.ui.wording.problems",
    "chorus_desktop.ui.wording.reading",
    "chorus_desktop.ui.theme",
)
#: Context and French text.
Source = tuple[str, str]

_ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
_NO_WORDS = _ICONS | {
    "login",
    "password",
    "warn",
    "bad",
    "good",
    "info",
    "neutral",
    "online",
    "offline",
    "sending",
    "needs_login",
    "paused",
}
_NAME = re.compile(r"https?:\S+|[a-z0-9]+([_.-][a-z0-9]+)+|[A-Z0-9_]+_[A-Z0-9_]+|#[0-9A-Fa-f]{6}")


def sources() -> dict[Source, set[str]]:
    """Every text to be translated, with the modules that show it, in the order of the modules."""
    found: dict[Source, set[str]] = {}
    for name in module_names():
        path = ROOT / (name.replace(".", "/") + ".py")
        if not path.is_file():
            path = ROOT / name.replace(".", "/") / "__init__.py"
        shown_in = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"), shown_in)
        for source in (*called(tree), *((WORDS, text) for text in _of_constants(name, tree))):
            found.setdefault(source, set()).add(shown_in)
    return found


def module_names() -> list[str]:
    """The modules of the window, without those that have no texts of this catalogue."""
    walk = pkgutil.walk_packages(chorus_desktop.ui.__path__, "chorus_desktop.ui.")
    return sorted(module.name for module in walk if not module.name.startswith(LEFT_OUT))


def called(tree: ast.Module) -> Iterator[Source]:
    """The texts given to `self.tr` and to `said`. Raises ValueError where `tr` is given what is no plain text."""

    def look(node: ast.AST, owner: str) -> Iterator[Source]:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name in ("tr", "said"):
                text = node.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield (owner, text.value) if name == "tr" else (WORDS, language.plain(text.value))
                elif name == "tr" or isinstance(text, ast.JoinedStr):
                    raise ValueError(f"line {node.lineno}: {ast.unparse(node)} is no plain text")
        for child in ast.iter_child_nodes(node):
            yield from look(child, owner)

    yield from look(tree, "")


def _of_constants(name: str, tree: ast.Module) -> Iterator[str]:
    """The texts of the constants that a module of words, or one that speaks, gives itself."""
    speaks = any(isinstance(node, ast.Expr) and ast.unparse(node) == "speak(globals())" for node in tree.body)
    if not (speaks or name.startswith("chorus_desktop.ui.wording.")):
        return
    here = {part.id for node in tree.body for part in _targets(node)}
    table = language.constants(vars(importlib.import_module(name)))
    texts: dict[str, None] = {}
    for value in (value for constant, value in table.items() if constant in here and not _is_in_both(value)):
        language.told(value, lambda text: texts.setdefault(language.plain(text)) or text)
    yield from filter(is_text, texts)


def _is_in_both(value: object) -> bool:
    """Whether a table has its English beside its French, for the command line, which gives both."""
    return isinstance(value, dict) and set(value) == set(language.LANGUAGES)


def _targets(node: ast.stmt) -> Iterator[ast.Name]:
    given = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    for target in given:
        yield from (part for part in ast.walk(target) if isinstance(part, ast.Name))


def is_text(value: str) -> bool:
    """Whether a constant is words, and no name of an icon, key or colour."""
    return bool(re.search(r"[^\W\d_]", value)) and value not in _NO_WORDS and not _NAME.fullmatch(value)


def read(path: Path = CATALOGUE) -> dict[Source, str]:
    """The finished translations of a catalogue."""
    if not path.is_file():
        return {}
    done = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") != "unfinished" and translation.text:
                done[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return done


def written(found: dict[Source, set[str]], done: dict[Source, str]) -> str:
    """The catalogue as a file of Qt Linguist; without numbers of lines, which change with every edit."""
    root = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="fr_FR")
    contexts: dict[str, ET.Element] = {}
    for source in sorted(found, key=lambda one: (one[0] == WORDS, one[0], min(found[one]))):
        name, text = source
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        for shown_in in sorted(found[source]):
            ET.SubElement(message, "location", filename=f"../../../{shown_in}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = done.get(source)
        if source not in done:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def main() -> int:
    """Renew the catalogue; 1 where something waits for its English."""
    found, done = sources(), read()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(written(found, done), encoding="utf-8")
    missing = [source for source in found if source not in done]
    for context, text in missing:
        print(f"{context}: {text}")
    print(f"translations: {len(found)} texts, {len(missing)} without English")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
