"""The forms in which answers are printed."""

from enum import StrEnum


class Form(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
