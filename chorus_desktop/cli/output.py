"""How the command line answers: JSON on standard output, a fault as one sentence on standard error."""

import json
import sys

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.wording import errors as wording

#: Exit code of a command that could not do its work.
FAULT = 2


def show(value: object) -> None:
    """Print one JSON document."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()


def fail(fault: ChorusError) -> int:
    """Print the sentence of a fault; gives the exit code."""
    sys.stderr.write(wording.sentence(fault.code, fault.params) + "\n")
    return FAULT


def ask(fault: ChorusError) -> None:
    """Ask, on standard error, for what a fault says is wanted; the answer is the next line of standard input."""
    sys.stderr.write(wording.sentence(fault.code, fault.params) + "\n> ")
    sys.stderr.flush()
