"""The base widgets that every view is made of; they hold values, never rows, connections or clients."""

from chorus_desktop.ui.widgets.announce import announce
from chorus_desktop.ui.widgets.badge import StatusBadge
from chorus_desktop.ui.widgets.banner import Banner
from chorus_desktop.ui.widgets.buttons import (
    ActionButton,
    DangerButton,
    IconButton,
    LinkButton,
    PlainButton,
    StrongButton,
)
from chorus_desktop.ui.widgets.card import Card, Divider, RowCard, ScrollPage
from chorus_desktop.ui.widgets.choice_box import ChoiceBox
from chorus_desktop.ui.widgets.connection_card import ConnectionCard
from chorus_desktop.ui.widgets.date_edit import DateEdit
from chorus_desktop.ui.widgets.empty_state import EmptyState
from chorus_desktop.ui.widgets.field_box import FieldBox
from chorus_desktop.ui.widgets.figure_table import FigureTable
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.navigation_bar import NavigationBar, NavigationItem
from chorus_desktop.ui.widgets.number_edit import MoneyEdit, NumberEdit, QuantityEdit
from chorus_desktop.ui.widgets.page_header import PageHeader
from chorus_desktop.ui.widgets.search_field import SearchField
from chorus_desktop.ui.widgets.siret_edit import SiretEdit
from chorus_desktop.ui.widgets.text import AmountLabel, ElidedText, SectionTitle, Text
from chorus_desktop.ui.widgets.text_field import TextField
from chorus_desktop.ui.widgets.timeline import Timeline, TimelineStep
from chorus_desktop.ui.widgets.toast import Toast

__all__ = [
    "ActionButton",
    "AmountLabel",
    "Banner",
    "Card",
    "ChoiceBox",
    "ConnectionCard",
    "DangerButton",
    "DateEdit",
    "Divider",
    "ElidedText",
    "EmptyState",
    "FieldBox",
    "FigureTable",
    "Glyph",
    "IconButton",
    "LinkButton",
    "MoneyEdit",
    "NavigationBar",
    "NavigationItem",
    "NumberEdit",
    "PageHeader",
    "PlainButton",
    "QuantityEdit",
    "RowCard",
    "ScrollPage",
    "SearchField",
    "SectionTitle",
    "SiretEdit",
    "StatusBadge",
    "StrongButton",
    "Text",
    "TextField",
    "Timeline",
    "TimelineStep",
    "Toast",
    "announce",
]
