r"""LaTeX in bibliography fields as plain text.

Only what stands in titles and names: accents, letters, Greek, escaped characters, fonts, links. An unknown
command is left out and its argument kept, as ``\textit{...}`` is.
"""

import re
import unicodedata

_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
"""Combining marks by the accent command that sets them."""

_WORDS = (
    "ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ "
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
    "mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω "
    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
    "times × div ÷ pm ± mp ∓ cdot · leq ≤ le ≤ geq ≥ ge ≥ neq ≠ approx ≈ sim ∼ infty ∞ to → rightarrow → leftarrow ← "
    "degree ° textdegree ° circ ° prime ′ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ in ∈ subset ⊂ cup ∪ cap ∩ forall ∀ "
    "exists ∃ ell ℓ hbar ℏ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ euro € texteuro € "
    "textsterling £ S § P ¶ dag † ddag ‡ textbullet • ldots … dots … textellipsis … textendash – textemdash — "
    "textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' quotedblbase „ "
    "quotesinglbase ‚ guillemotleft « guillemotright » textasciitilde ~ textasciicircum ^ textbackslash \\ "
    "textunderscore _ textbar | textless < textgreater > textdollar $ textmu µ textonehalf ½ textinterrobangdown ⸘ "
    "textinterrobang ‽ textexclamdown ¡ textquestiondown ¿ lbrace { rbrace } backslash \\ &amp & langle ⟨ rangle ⟩ "
    "TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX BibLaTeX BibLaTeX ConTeXt ConTeXt XeTeX XeTeX LuaTeX LuaTeX "
    "AmS AMS METAFONT METAFONT MF METAFONT slash /"
)
_FUNCTIONS = frozenset("log ln exp sin cos tan lim max min sup inf det".split())
_pairs = _WORDS.split()
_LETTERS = dict(zip(_pairs[::2], _pairs[1::2], strict=True))
_SPACES = frozenset({"quad", "qquad", "space", "newline", "linebreak", "par", "nobreakspace", "hspace", "thinspace"})

_SPECIAL = re.compile(r"[\\{}$~]|--|``|''")
_ACCENT = re.compile(
    r"""\\(?:(?P<mark>["'`^~=.])\s*|(?P<letter>[uvHcdbkrt])(?=[\s{\\])\s*)"""
    r"""(?:\{\s*(?:\\(?P<a>[ij])\s*(?:\{\})?|(?P<b>[^\W\d_]))\s*\}|\\(?P<c>[ij])(?![A-Za-z])(?:\{\}|\s(?=\}))?|(?P<d>[^\W\d_]))"""
)
_UNSEEN = re.compile(r"\\href\s*\{[^{}]*\}\s*(?=\{)|\\(?:begin|end)\s*\{[^{}]*\}")
"""Arguments that are not printed: a link's address, an environment's name."""
_GLYPH = re.compile(r"\\ElsevierGlyph\{([0-9A-Fa-f]{4})\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?(?:\s+|\{\})?")
_ESCAPED = re.compile(r"\\([&%$#_{}~^ ,;:!/\-\\()[\]])")
_SPACE_COMMAND = re.compile(r"\\[ ,;:]")
_MATH_SIGNS = frozenset("()[]")
_NO_SIGNS = frozenset("-/!")
"""Where a word may be broken, and where letters stand apart or closer: nothing is printed."""
_SORTING = re.compile(r"\\(?:noopsort|SortNoop)\s*\{[^{}]*\}", re.IGNORECASE)
"""What BibTeX sorts by and nobody sees."""
_DASHES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
_KEPT = {character: chr(0xE000 + number) for number, character in enumerate("&%$#_{}~^\\ ")}
"""Escaped characters and spaces wait in Unicode's private area until commands, braces and dollars are gone."""
_BACK = {ord(kept): character for character, kept in _KEPT.items()}
_MATH = re.compile(r"\$([^$]*)\$")


def has_latex(text: str) -> bool:
    """Whether ``text`` holds anything that LaTeX reads otherwise than as it stands."""
    return _SPECIAL.search(text) is not None


def decoded_latex(text: str) -> str:
    r"""``text`` without LaTeX, its white space collapsed.

    >>> decoded_latex(r'Erd{\H o}s {\&} M\"{u}ller: \textit{Aloe} with $\alpha$-CO$_2$ at 5\%')
    'Erdős & Müller: Aloe with α-CO2 at 5%'
    """
    if not has_latex(text):
        return " ".join(text.split())
    if "\\" in text:
        text = _without_commands(without_sorting(text))
    if "$" in text:
        text = _MATH.sub(lambda found: re.sub(r"[_^]", "", found[1]), text)
    for written, meant in _DASHES:
        text = text.replace(written, meant)
    text = text.replace("~", " ").translate(_DROPPED)
    return " ".join(text.translate(_BACK).split())


_DROPPED = str.maketrans("", "", "{}$")


def _without_commands(text: str) -> str:
    text = _ESCAPED.sub(_escaped, _ACCENT.sub(_accented, text))
    if "\\" not in text:
        return text
    return _COMMAND.sub(_said, _GLYPH.sub(lambda found: chr(int(found[1], 16)), _UNSEEN.sub("", text)))


def with_letters(text: str) -> str:
    r"""``text`` with the letters and spaces that its commands print, and all else as LaTeX has it.

    Names are parted at spaces, commas and ties, of which commands have some of their own.

    >>> with_letters(r"M. Pe\~{n}a and Bj\o rn {\&} D.\,E.\ Knuth")
    'M. Peña and Bjørn {\\&} D.~E.~Knuth'
    """
    if "\\" not in text:
        return text
    return _COMMAND.sub(_letter, _SPACE_COMMAND.sub("~", _ACCENT.sub(_accented, text)))


def _letter(found: re.Match[str]) -> str:
    letter = _LETTERS.get(found[1], "")
    return letter if letter.isalpha() else found.group()


def _escaped(found: re.Match[str]) -> str:
    sign = found[1]
    if sign in _NO_SIGNS:
        return ""
    return "$" if sign in _MATH_SIGNS else _KEPT.get(sign, _KEPT[" "])


def _accented(found: re.Match[str]) -> str:
    letter = found["a"] or found["b"] or found["c"] or found["d"]
    return unicodedata.normalize("NFC", letter + _MARKS[found["mark"] or found["letter"]])


def _said(found: re.Match[str]) -> str:
    name = found[1]
    letter = _LETTERS.get(name)
    if letter is not None:
        return _KEPT.get(letter, letter)
    if name in _FUNCTIONS:
        return found.group().removeprefix("\\").replace("{}", " ")
    return " " if name in _SPACES else ""


def without_sorting(text: str) -> str:
    r"""``text`` without what stands in it for sorting alone.

    >>> without_sorting(r"{\noopsort{1973a}}1981")
    '{}1981'
    """
    return _SORTING.sub("", text) if "\\" in text else text


def undone(text: str) -> str:
    r"""An address or identifier without the braces and backslashes that LaTeX needed.

    >>> undone(r"{https://example.org/a\_b\%20c}")
    'https://example.org/a_b%20c'
    """
    if "\\" not in text and "{" not in text:
        return text.strip()
    text = re.sub(r"\\url\s*", "", text)
    return re.sub(r"\\([&%$#_{}~])", lambda found: _KEPT[found[1]], text).translate(_DROPPED).translate(_BACK).strip()
