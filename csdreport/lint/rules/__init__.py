"""The rules, one file each, named after what it catches; the folder is the registry."""
