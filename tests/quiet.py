"""An engine that nobody runs: takes every command and remembers it."""

from dataclasses import dataclass, field


@dataclass
class QuietEngine:
    """Stands where the window's thread stands, for tests of what happens before anything is sent."""

    commands: list[str] = field(default_factory=list)

    def wake(self) -> None:
        self.commands.append("wake")

    def network_changed(self) -> None:
        self.commands.append("network_changed")

    def sync_now(self) -> None:
        self.commands.append("sync_now")

    def reconnect(self) -> None:
        self.commands.append("reconnect")

    def check_connection(self) -> None:
        self.commands.append("check_connection")

    def fetch_body(self, siret: str) -> None:
        self.commands.append(f"fetch_body {siret}")

    def find_bodies(self, text: str) -> None:
        self.commands.append(f"find_bodies {text}")

    def fetch_certificate(self, platform_id: int) -> None:
        self.commands.append(f"fetch_certificate {platform_id}")
