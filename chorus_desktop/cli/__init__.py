"""The command line: without a verb it opens the window; with one it works headless and prints JSON."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from chorus_desktop import __version__
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.paths import Profile, default_profile
from chorus_desktop.ui.wording.typography import set_in_french

_WHAT_IT_IS = "Facturer le secteur public, même sans réseau. Suivi d’un fichier PDF ou XML, l’ouvre dans la fenêtre."
#: Endings of the files that the window opens; no verb has one.
_OPENED = frozenset({".pdf", ".xml", ".zip"})

Verb = Callable[[argparse.Namespace], int]

#: What a message of argparse is about, the first that is found: what was typed, else the option or the words that lack.
_ABOUT = (r"'([^']*)'", r"^argument ([^:]+):", r"^ambiguous option: (\S+)", r": (.+)$")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. 0: done; 1: done, but what was looked at has problems; 2: not done, a sentence says why."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--read-child"]:
        from chorus_desktop.documents import reader_process

        return reader_process.main(given[1:])
    try:
        options = _parser(with_verbs=not _only_the_window(given)).parse_args(given)
        verb: Verb = options.run
        if options.lang and verb is not _open_window:
            _speak(options.lang)
        return verb(options)
    except ChorusError as fault:
        from chorus_desktop.cli import output

        return output.fail(fault)
    except KeyboardInterrupt:
        return 130


def _speak(language: str) -> None:
    """Have the sentences of a verb told in that language."""
    from chorus_desktop.ui.i18n import choose_language

    choose_language(language)


class _OneSentence(argparse.ArgumentParser):
    """Speaks French, in its help too, and tells in one sentence what is wrong with a command."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, **options)
        self.add_argument("-h", "--help", action="help", help="afficher cette aide")
        self._positionals.title = "à donner"

    def format_help(self) -> str:
        """The whole help, as it is printed."""
        return set_in_french(super().format_help().replace("usage: ", "utilisation : ", 1))

    def error(self, message: str) -> NoReturn:
        found = next(filter(None, (re.search(pattern, message) for pattern in _ABOUT)), None)
        about = f" (« {found[1]} »)" if found else ""
        told = f"La commande n’est pas comprise{about} : vérifiez ses mots et ses options avec « {self.prog} --help »."
        sys.stderr.write(set_in_french(told) + "\n")
        raise SystemExit(2)


def profile_of(options: argparse.Namespace) -> Profile:
    """The profile that the options name, or the user's own."""
    if options.profile is not None:
        return Profile(Path(options.profile))
    return default_profile(training=options.training)


def _open_window(options: argparse.Namespace) -> int:
    from chorus_desktop.cli.window_verb import open_window

    return open_window(
        profile_of(options),
        training=options.training,
        platform=options.platform,
        measured=options.exit_after_first_paint,
        language=options.lang,
        file=options.file.absolute() if options.file is not None else None,
    )


def _parser(*, with_verbs: bool) -> argparse.ArgumentParser:
    parser = _OneSentence(prog="chorus-desktop", description=_WHAT_IT_IS)
    parser.add_argument("--version", action="version", version=f"chorus-desktop {__version__}", help="la version")
    parser.add_argument("--profile", metavar="DOSSIER", help="dossier des données (par défaut, celui de l’utilisateur)")
    parser.add_argument("--training", action="store_true", help="s’entraîner sur la plateforme embarquée")
    parser.add_argument(
        "--platform", type=Path, metavar="FICHIER", help="s’entraîner sur la plateforme qu’annonce « platform »"
    )
    parser.add_argument(
        "--lang", choices=("fr", "en"), default="", help="langue de la fenêtre, ou des phrases d’une commande"
    )
    parser.add_argument("--exit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=_open_window, file=None)
    if with_verbs:
        _add_verbs(parser)
    else:
        parser.add_argument("file", type=Path, nargs="?", metavar="FICHIER", help="une facture à ouvrir, PDF ou XML")
    return parser


def _add_verbs(parser: argparse.ArgumentParser) -> None:
    from chorus_desktop.cli import (
        accounts_verb,
        archive_verb,
        audit_verbs,
        copies_verbs,
        doctor_verb,
        document_verbs,
        exchange_verbs,
        export_verb,
        firms_verb,
        gallery_verb,
        salvage_verb,
        self_test,
    )

    verbs = parser.add_subparsers(title="commandes", metavar="")
    document_verbs.add_to(verbs)
    export_verb.add_to(verbs, profile_of)
    exchange_verbs.add_to(verbs, profile_of)
    audit_verbs.add_to(verbs, profile_of)
    accounts_verb.add_to(verbs, profile_of)
    archive_verb.add_to(verbs, profile_of)
    copies_verbs.add_to(verbs, profile_of)
    firms_verb.add_to(verbs, profile_of)
    salvage_verb.add_to(verbs)
    doctor_verb.add_to(verbs, profile_of)
    self_test.add_to(verbs)
    gallery_verb.add_to(verbs)


def _only_the_window(given: Sequence[str]) -> bool:
    """Whether no verb is asked for, so that the verbs need not be loaded."""
    known = {"--training", "--exit-after-first-paint"}
    valued = ("--profile", "--platform", "--lang")
    return all(
        word in known or word in valued or (at and given[at - 1] in valued) or _is_opened(word)
        for at, word in enumerate(given)
    )


def _is_opened(word: str) -> bool:
    return not word.startswith("-") and Path(word).suffix.lower() in _OPENED
