"""Run csdreport as `python -m csdreport`."""

from csdreport.cli.app import main

if __name__ == "__main__":
    main()
