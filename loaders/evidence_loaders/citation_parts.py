"""What printed citations are made of, as parts of patterns."""

CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
"""How a name begins."""

PARTICLE = r"(?:van|von|de|der|den|del|della|dos|da|di|du|la|le|el|al|bin|ten|ter|[’']t|St\.?)"
"""A small word before a family name."""

FAMILY = rf"(?:[dl][’'])?{CAPITAL}[\w’'-]+"
"""One word of a family name, as in "Leaf" and "d'Arbre"."""

YEAR = r"(?:1[5-9]|20)\d{2}"
"""A year of publication, 1500 or later."""
