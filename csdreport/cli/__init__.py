"""The commands.

Whoever imports this wants to run one: then Python looks for garbage seldom.
"""

import gc

# Starting makes many objects and frees few. To look through them for garbage each 700 new objects,
# as Python does, costs a quarter of a short command; one report makes fewer than these.
YOUNG_OBJECTS = 100_000
gc.set_threshold(YOUNG_OBJECTS)
