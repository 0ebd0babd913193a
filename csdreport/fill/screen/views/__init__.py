"""The views: what stands between the title and the status line, one file each."""
