"""Words that stand before and after a stop and tell whether it ends a sentence: units, abbreviations, first words."""

UNITS = frozenset(
    "h hr hrs min mins s sec ms d y yr yrs mo wk kg g mg µg μg ng L l mL ml µL μL µl μl m cm mm µm μm nm km ha M mM "
    "µM μM nM mmol Hz kHz rpm bpm kDa bp kb °C C K W V A Pa kPa kpa MPa Ma ppm IU iu kcal kJ kj".split()
)
"""Units as they are written after a number: no abbreviations of a text's own."""
LEADING = frozenset("approx cf vs viz ca no".split())
"""Abbreviations that another word always follows."""
SHORTENED = LEADING | frozenset(
    "subsp suppl assoc instrum technol calcd exptl equiv resp incl excl spp var al nos eq eqs fig figs ref refs vol "
    "ed eds pp op cit ibid etc sp ssp max min dept univ".split()
)
"""Abbreviations in small letters; all but the ``LEADING`` may also end a sentence."""
STARTING = frozenset(
    "A An I O The This These Those There Their Our We It In On At To By For From If As When While Since Although "
    "Because However Thus Therefore Hence Here Then Moreover Furthermore Finally Nevertheless Similarly Conversely "
    "Whether Where What How Why Who After Before During Among Such Several Despite Unlike Instead Indeed Overall "
    "Given Using Under Both Each Most Some Others Many All Not Note Os Em Na Nos Nas Para Com Este Esta Essa Dessa "
    "Além Assim Foi Foram Houve Entretanto Todavia".split()
)
"""Words with which a sentence starts, and no name."""
WHOLE_WORD = 5
"""Letters from which a word in small letters is hardly ever an abbreviation."""
WHOLE_WORDS = frozenset(
    "art bank bed bees call cold cow dust dyes fish fist hand hands hard hip hips how lab lack life lids low luck oils "
    "or ore port rash raw rest row sand sick sun wall wash wave week walk win wool".split()
)
"""Shorter words that the sentence splitter takes for abbreviations, which they are not in small letters."""
