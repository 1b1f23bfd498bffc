"""The phases of tests/run, one a file: each has run(bench, tally)."""
