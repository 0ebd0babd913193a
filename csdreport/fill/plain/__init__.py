"""The walk line by line, for screen readers, dumb terminals and slow lines.

No redraws, no cursor codes, no colours: a line is said once and stays. It walks the same session
as the screen.
"""
