"""What people note beside a quotation on how it was said, and that names nobody: "(Applause)"."""

from __future__ import annotations

_LANGUAGES = """
albanian amharic arabic armenian bambara bengali bisaya burmese cantonese cebuano chichewa chinese
creole croatian czech dari dutch english farsi filipino french fula georgian german greek hausa
hebrew hindi hungarian ilocano indonesian italian japanese javanese khmer kinyarwanda korean kurdish
lao lingala luganda malay malayalam mandarin mongolian nahuatl nepali norwegian oromo pashto persian
polish portuguese pulaar punjabi quechua romanian russian serbian sinhala somali spanish swahili
swedish tagalog tamil telugu thai tigrinya turkish twi ukrainian urdu uzbek vietnamese wolof xhosa
yoruba zulu
"""
_SAID_HOW = """
applause laughter laughs laughing pause translated translation interpreted interpretation
interpreter interpreters original originally paraphrased summary summarised summarized asked through
via session panel plenary workshop opening closing quote

applaudissements rire rires traduit traduite traduction interprété interprétée interprétation
interprète résumé séance panel plénière atelier citation

aplausos risas silencio pausa traducido traducida traducción interpretado interpretada
interpretación intérprete mediante resumen sesión panel plenaria taller
"""
_ANYBODY = """
migrant migrante about participant participants speaker speakers audience
public panellist panelist interviewee
participante participantes oratrice orateur public oradora orador público
"""

LANGUAGES = frozenset(_LANGUAGES.split())
"""Languages by their English names, which are written with a capital; some are surnames too."""
REMARKS = frozenset((_SAID_HOW + _ANYBODY).split())
"""Words of how, where and by anybody something was said; no names in English, French, Spanish."""
BEFORE_LANGUAGES = frozenset({"from", "in", "into", "the", "en"})
"""What stands before a language: "translated from Spanish", and no "said French"."""
