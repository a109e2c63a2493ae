"""The step that puts the top-level `resources/` folder inside the package when a wheel is built."""

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

SOURCE = Path(__file__).resolve().parent.parent / "resources"


class BuildWithResources(build_py):
    """`build_py` plus a copy of `resources/`; an editable install needs none, it reads the source tree."""

    def run(self) -> None:
        """Build the modules, then copy the resources beside them."""
        super().run()
        if not self.editable_mode and SOURCE.is_dir():
            target = Path(self.build_lib) / "chorus_desktop" / "resources"
            shutil.copytree(SOURCE, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.ts"))
