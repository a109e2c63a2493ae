"""How grave a thing is shown: the kinds of badges and banners."""

from typing import Literal

Kind = Literal["warn", "bad", "good", "info", "neutral"]
#: Those of banners.
BannerKind = Literal["info", "warn", "bad", "good"]
