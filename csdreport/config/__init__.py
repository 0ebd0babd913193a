"""The settings of a project, from `csdreport.toml` or `pyproject.toml`; who reads them is `cli`."""
