"""Check what a report says against what its template asks: rules, findings, masking."""
