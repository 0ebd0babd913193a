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
# Written small in their own language, where they are places' people as well: "en espagnol".
_THEIR_LANGUAGES = """
allemand anglais arabe bengali birman bulgare chinois coréen créole espagnol français grec hindi
italien japonais kurde néerlandais népalais ourdou persan peul polonais portugais roumain russe
swahili tamoul thaï tigrigna turc ukrainien vietnamien

alemán árabe bengalí búlgaro chino coreano criollo español francés griego guaraní inglés italiano
japonés maya mixteco neerlandés nepalí polaco portugués rumano ruso suajili turco ucraniano zapoteco
"""
# With a capital at the head of a bracket nobody's name, and no word of how something was said.
_NOBODY = """
domestic youth woman women worker refugee audience final first second third last morning afternoon
evening floor zoom whatsapp skype teams webinar

travailleuse travailleur domestique femme femmes réfugiée réfugié ouvrière ouvrier première dernière
deuxième troisième matin après-midi salle

trabajadora trabajador mujer mujeres refugiada refugiado obrera obrero primera segunda tercera
última sala mañana tarde
"""
_PARTS = "day round part table room group q jour groupe partie día dia mesa grupo parte"
_MONTHS = """
january february march april may june july august september october november december
"""

LANGUAGES = frozenset((_LANGUAGES + _THEIR_LANGUAGES).split())
"""Languages by their English names, which are written with a capital, and small ones in French and
Spanish; some are surnames too."""
REMARKS = frozenset((_SAID_HOW + _ANYBODY).split())
"""Words of how, where and by anybody something was said; no names in English, French, Spanish."""
NOBODY = frozenset(_NOBODY.split())
"""Words of anybody and of when or where that may head a bracket: "(Domestic worker)"."""
NUMBERED = frozenset(_PARTS.split())
"""What has a number rather than a name: "(Day 2)"."""
MONTHS = frozenset(_MONTHS.split())
"""Months by their English names, which are written with a capital; some are first names too."""
OF_LANGUAGES = frozenset({"translation", "original", "version", "interpretation", "text"})
"""What a language is told of: "(English translation)"."""
BEFORE_LANGUAGES = frozenset({"from", "in", "into", "the", "en"})
"""What stands before a language: "translated from Spanish", and no "said French"."""
