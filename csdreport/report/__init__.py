"""The report: its model, its canonical form, and what of it others may see."""
