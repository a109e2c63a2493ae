"""What is typed and cannot be read yet: kept with its draft, there again with its problem, gone once it is read."""

from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from tests.sync_desk import bench
from tests.unit.test_presenters_b_editor import editor

__all__ = ["bench", "editor"]


def test_what_cannot_be_read_is_taken_up_again_as_it_was_typed(editor, bench):
    typed = {"lines.0.net_price": "12,50 à 13", "due_date": "fin mars", "period.start": "1/11", "period.end": ""}
    for path, text in {**typed, "period.end": "30/11"}.items():
        editor.type(path, text)
    editor.type("period.end", "")
    assert editor.save()
    again = InvoiceEditor(bench.desk)
    again.open(editor.draft_id)
    assert again.draft.unread == editor.draft.unread
    state = again.state()
    assert state.fields["due_date"].text == "fin mars"
    assert "pas une date" in state.fields["due_date"].problem
    assert "deux dates" in state.fields["period.end"].problem
    price = state.lines[0].fields["net_price"]
    assert (price.text, "pas un nombre" in price.problem) == ("12,50 à 13", True)
    assert state.fields["purchase_order"].problem == ""
    for path, text in (("lines.0.net_price", "13"), ("due_date", "31/3/2027"), ("period.end", "30/11")):
        again.type(path, text)
    assert again.save()
    editor.open(again.draft_id)
    assert editor.draft.unread == {}
    assert editor.draft.invoice == again.draft.invoice


def test_a_text_that_cannot_be_read_is_kept_though_the_invoice_is_the_same(editor, bench):
    editor.type("lines.0.net_price", "12 ou")
    assert editor.save()
    kept = editor.draft_id
    assert kept is not None
    editor.type("lines.0.net_price", "12 ou 13")
    assert editor.save()
    editor.open(kept)
    assert editor.draft.text("lines.0.net_price") == "12 ou 13"
    assert "12 ou 13" not in bench.store.column("SELECT content FROM invoices")[0]
