"""The supporting files of one invoice as a card shows them: what is joined, and what could not be."""

from collections.abc import Callable, Sequence

from chorus_desktop.actions import supporting
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.supporting import Photo
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store.supporting import JoinedDocument
from chorus_desktop.ui.wording import errors


class Supporting:
    """`files` are those joined to `invoice_id`; `sentence` tells what went wrong with the last that were brought."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.start(None)

    def start(self, invoice_id: int | None) -> None:
        """Take up an invoice, or none."""
        self.invoice_id = invoice_id
        self.files: tuple[JoinedDocument, ...] = ()
        self.forget()
        self.reload()

    def reload(self) -> None:
        """Read what is joined now."""
        if self.invoice_id is None:
            return
        try:
            self.files = supporting.list_files(self._desk, self.invoice_id)
        except ChorusError as fault:
            self.refuse(fault)

    def join(self, name: str, content: bytes, *, shorten: bool = False) -> None:
        """Join a file as it is; one whose name is too long is kept in hand for `join_shortened`."""
        if self.invoice_id is None:
            return
        try:
            supporting.add_file(self._desk, self.invoice_id, content, name, shorten=shorten)
        except ChorusError as fault:
            self.refuse(fault)
            if fault.params.get("proposed"):
                self._too_long.append((name, content))
        self.reload()

    def join_shortened(self) -> None:
        """Join what is in hand under the names that would do."""
        in_hand = self._too_long
        self.forget()
        for name, content in in_hand:
            self.join(name, content, shorten=True)

    def can_be_shortened(self) -> bool:
        """Whether `join_shortened` has something to do."""
        return bool(self._too_long)

    def remove(self, position: int) -> None:
        """Take a file off."""
        self._change(lambda draft: supporting.remove_file(self._desk, draft, position))

    def hand_over(self, position: int, receive: Callable[[str, bytes], None]) -> None:
        """Give a file, by name and content, to what shows it; why it could not is told."""
        self._go_on()
        try:
            for file in self.files:
                if file.position == position:
                    receive(file.name, supporting.content_of(self._desk, file))
        except ChorusError as fault:
            self.refuse(fault)

    def photos(self) -> int:
        """How many photos are joined."""
        return len(supporting.photos_of(self.files))

    def photos_in_hand(self) -> tuple[tuple[Photo, ...], int]:
        """The photos with their bytes, and what they may weigh; none where they cannot be read, which is told."""
        self._go_on()
        if self.invoice_id is None:
            return (), 0
        try:
            photos = supporting.photos_joined(self._desk, self.invoice_id)
            return photos, supporting.room_for(self._desk, self.invoice_id, photos)
        except ChorusError as fault:
            self.refuse(fault)
            return (), 0

    def are_heavy(self) -> bool:
        """Whether the files together weigh more than an invoice of the form can hold."""
        return bool(supporting.too_heavy(self.files))

    def put_united(self, photos: Sequence[Photo], content: bytes, name: str) -> None:
        """Put the PDF of photos in their stead, under that name, numbered where another file bears it."""
        free = supporting.free_name(name, [file.name for file in self.files])
        self._change(lambda draft: supporting.put_united(self._desk, draft, photos, content, free))

    def set_type(self, position: int, code: str) -> None:
        """Say what a file is."""
        self._change(lambda draft: supporting.set_type(self._desk, draft, position, code))

    def refuse(self, fault: ChorusError) -> None:
        """Tell why something could not be done."""
        self._faults.append(errors.sentence(fault.code, fault.params))

    def forget(self) -> None:
        """What was told is over."""
        self._faults: list[str] = []
        self._too_long: list[tuple[str, bytes]] = []

    def _go_on(self) -> None:
        """What was told is over, unless a file is in hand, which is offered until it is joined or given up."""
        if not self._too_long:
            self.forget()

    def sentence(self) -> str:
        """What went wrong, a line for each file; "" where nothing did."""
        return "\n".join(self._faults)

    def _change(self, work: Callable[[int], object]) -> None:
        self._go_on()
        if self.invoice_id is None:
            return
        try:
            work(self.invoice_id)
        except ChorusError as fault:
            self.refuse(fault)
        self.reload()
