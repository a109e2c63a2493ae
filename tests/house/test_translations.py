"""Every text of the window has its English: none is missing, none is gone, and no French hides from the catalogue."""

import ast
import re
import string
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tools import translations

ROOT = Path(__file__).resolve().parents[2]
FOUND = translations.sources()
DONE = translations.read()
#: The file name of a letter, which is French; what is taken out of French sentences; what French typography puts in.
_STAYS_FRENCH = {"Réclamation ", " dans Réglages", "« ", "«"}
#: Constants of the wording that hold no words, or are told where they are looked up.
_NO_WORDS = {"NORMAL_RATES", "UNCHARGED", "NNBSP"}
#: Filled in by French typography alone.
_TYPOGRAPHY = {"nn"}
_LETTER = re.compile(r"(?<!&)&([^&\s])")
_FRENCH = re.compile(
    r"[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔ’«»]|\b(?:le|la|les|des|du|une|pas|est|pour|dans|avec|votre|vos|cette|aucune?|facture)\b",
    re.IGNORECASE,
)


def test_every_text_has_its_english() -> None:
    missing = [f"{context}: {text}" for context, text in FOUND if not DONE.get((context, text), "").strip()]
    assert not missing, "run `make translations`, then finish these in resources/i18n/ts/chorus_en.ts"


def test_the_catalogue_has_nothing_else_and_is_as_the_tool_writes_it() -> None:
    gone = [f"{context}: {text}" for context, text in DONE if (context, text) not in FOUND]
    assert not gone
    assert translations.CATALOGUE.read_text(encoding="utf-8") == translations.written(FOUND, DONE)


def test_what_is_filled_in_is_the_same() -> None:
    """In one test: as many tests as texts took longer to be told than to be run."""
    wrong = [f"{context}: {text}: {what}" for context, text in DONE for what in _differing(text, DONE[context, text])]
    assert not wrong


def _differing(text: str, english: str) -> Iterator[str]:
    if _fields(english) != _fields(text) - _TYPOGRAPHY:
        yield "another name in braces"
    if len(_LETTER.findall(english)) != len(_LETTER.findall(text)):
        yield "a letter of Alt for each of theirs"
    if text[:1].isspace() != english[:1].isspace():
        yield "a sentence that follows another starts with a space"


def test_what_is_filled_in_otherwise_is_told() -> None:
    assert list(_differing("{0} f&actures", "{0} &invoices")) == []
    assert len(list(_differing(" {0} f&actures", "{1} invoices"))) == 3


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_no_module_keeps_a_constant_in_the_language_in_which_it_was_loaded() -> None:
    """`speak` renews the constants of a module of words; a name that was imported from it would stay as it was."""
    words = "chorus_desktop.ui.wording."
    kept = [
        f"{path.relative_to(ROOT)}: {name.name}"
        for path in sorted((ROOT / "chorus_desktop" / "ui").rglob("*.py"))
        if path.parent.name != "wording"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(words)
        for name in node.names
        if name.name.isupper() and name.name not in _NO_WORDS
    ]
    assert not kept


def test_letters_of_alt_clash_nowhere_that_they_do_not_in_french() -> None:
    """Within one class or one module of words; what stands on one page is walked over in tests/ui."""
    french: dict[str, Counter[str]] = defaultdict(Counter)
    english: dict[str, Counter[str]] = defaultdict(Counter)
    for (context, text), modules in FOUND.items():
        for place in modules if context == translations.WORDS else {context}:
            french[place].update(map(str.lower, _LETTER.findall(text)))
            english[place].update(map(str.lower, _LETTER.findall(DONE.get((context, text), ""))))
    assert {place: letters for place, letters in english.items() if _clashes(letters) > _clashes(french[place])} == {}


def _clashes(letters: Counter[str]) -> int:
    return sum(count - 1 for count in letters.values())


def test_no_french_hides_from_the_catalogue() -> None:
    """A text that is neither `self.tr`, nor said, nor a constant that speaks would stay French."""
    hidden = []
    for name in translations.module_names():
        path = ROOT / (name.replace(".", "/") + ".py")
        if path.is_file():
            tree = ast.parse(path.read_text(encoding="utf-8"))
            hidden += [f"{name}:{line}: {text}" for line, text in _hidden(tree) if text not in _STAYS_FRENCH]
    assert not hidden


def test_french_that_hides_is_found() -> None:
    tree = ast.parse('def f(n):\n    a = self.tr("Réglages")\n    return said("Été {n}"), f"le {n} été", "Été"\n')
    assert [text for _, text in _hidden(tree)] == ["le ", " été", "Été"]


def _hidden(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """French texts inside functions that nothing translates."""

    def look(node: ast.AST, told: bool) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in ("tr", "said"):
            told = True
        if isinstance(node, ast.Expr | ast.Assert | ast.Raise | ast.Compare) and not isinstance(node, ast.Call):
            told = told or isinstance(node, ast.Assert | ast.Raise | ast.Compare) or _is_docstring(node)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not told and _FRENCH.search(node.value):
            yield node.lineno, node.value
        for child in ast.iter_child_nodes(node):
            yield from look(child, told)

    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for statement in function.body:
            yield from look(statement, told=False)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
