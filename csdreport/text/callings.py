"""Words that stand in and before names, and words that begin a sentence and are no name."""

from __future__ import annotations

_BETWEEN = """
abu al bin bint binti da das de del della den der di do dos du e el ibn la las le les los of from
san santa st ten ter the umm van vel vom von y zu zum
"""
_OPENING = """
a agencies all also always an and as at because before but children companies employers every
everybody everyone everything families few for governments he her here his how i if in it its many
men migrants migration most my never no nobody not nothing now on one only or our people please
police recruiters remittances she so some states thank thanks that their then there these they this
those today tomorrow until us we what when where which while who why with without women workers yes
yesterday you your

aucun ce ces cette chaque comment dans des elle elles en et il ils je leur leurs mais nos notre
nous non on ou où oui par pour pourquoi quand que qui sans si son sur tous tout toutes un une vous

así cada como con cuando donde ella ellas ellos esta este esto hay los mi nadie nosotros nuestra
nuestro para pero por porque quien sin su sus también todas todos una uno yo
"""
_TITLES = "dr dra eng fr hon jr m mlle mme mr mrs ms pr prof rev sr sra sta ste"

PARTICLES = frozenset(_BETWEEN.split())
"""Words that may stand between the parts of a name, before a capital."""
OPENERS = frozenset(_OPENING.split()) - PARTICLES
"""Words that begin a sentence, and no surname: English, French, Spanish."""
TITLES = frozenset(_TITLES.split())
