"""What names of people are made of in running text, as parts of patterns."""

CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
"""How a name begins."""

PARTICLE = r"(?:van|von|de|der|den|del|della|dos|da|di|du|la|le|el|al|bin|ten|ter|St\.?)"
"""A small word before a family name."""
