"""The languages of the product, by the names that they have for themselves."""

from collections.abc import Mapping
from typing import Final

NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "it": "italiano",
    "ko": "한국어",
    "ar": "العربية",
}
