"""The house rules: the tree keeps them, and each rule catches what it forbids."""

from pathlib import PurePosixPath

import pytest

from tools import house_check

MODULE = PurePosixPath("chorus_desktop/ui/page.py")
GOOD = '"""Owns one page."""\n'


def found(source: str, path: PurePosixPath = MODULE) -> list[str]:
    return list(house_check.check_module(path, source))


def test_the_tree_keeps_the_house_rules() -> None:
    assert list(house_check.findings()) == []


def test_a_tidy_module_passes() -> None:
    source = GOOD + "def build(button, slot):\n    button.clicked.connect(slot)\n    client(verify=True)\n"
    assert found(source) == []


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("x = 1\n", "no docstring"),
        ('"""pages"""\n', "not one sentence"),
        (GOOD + "x = 1\n" * 250, "251 lines, at most 250"),
        (GOOD + "def f():\n" + "    x = 1\n" * 40, "f has 41 lines, at most 40"),
        (GOOD + "async def f():\n" + "    x = 1\n" * 40, "f has 41 lines, at most 40"),
        (GOOD + "class InvoiceManager: ...\n", "not InvoiceManager"),
        (GOOD + "class Helper: ...\n", "not Helper"),
        (GOOD + "# TODO later\n", "unfinished (TODO)"),
        (GOOD + "def f():\n    raise NotImplementedError\n", "unfinished (NotImplementedError)"),
        (GOOD + "c = httpx.Client(verify=False)\n", "certificates"),
        (GOOD + "context.verify_mode = ssl.CERT_NONE\n", "certificates"),
        (GOOD + "button.clicked.connect(lambda: None)\n", "@Slot"),
        (GOOD + "button.clicked.connect(functools.partial(f, 1))\n", "@Slot"),
        (GOOD + "button.clicked.connect(partial(f, 1), Qt.QueuedConnection)\n", "@Slot"),
        (GOOD + "w.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)\n", "WA_DeleteOnClose"),
        (GOOD + "label.setStyleSheet('color: red')\n", "style sheet"),
    ],
)
def test_each_rule_catches_what_it_forbids(source: str, sentence: str) -> None:
    findings = found(source)
    assert len(findings) == 1
    assert sentence in findings[0]


def test_a_module_is_named_by_the_trade() -> None:
    assert "named by the trade" in found(GOOD, PurePosixPath("chorus_desktop/ui/utils.py"))[0]


def test_the_application_sets_its_style_sheet_once() -> None:
    assert found(GOOD + "app.setStyleSheet(sheet)\n", PurePosixPath("chorus_desktop/app.py")) == []


@pytest.mark.parametrize(
    "line",
    ["https://" + "pypi." + "org/simple", "cd /wor" + "k/main", "HOME=/roo" + "t/x", "file:///opt/" + "pypi/x"],
)
def test_traces_of_one_machine_are_found_in_any_text(line: str) -> None:
    assert len(list(house_check.check_text(PurePosixPath("README.md"), f"first\n{line}\n"))) == 1


def test_a_lock_names_no_index() -> None:
    lock = PurePosixPath("requirements/test.txt")
    assert list(house_check.check_text(lock, "httpx==0.28.1 \\\n    --hash=sha256:00\n")) == []
    assert list(house_check.check_text(lock, "--extra-index-url x\n")) == [f"{lock}: the option --extra-index-url"]
