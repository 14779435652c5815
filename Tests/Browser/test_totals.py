import importlib.machinery
import importlib.util
import pathlib

import pytest

TOTALS = pathlib.Path(__file__).resolve().parents[2] / ".ci" / "totals"


@pytest.fixture(scope="module")
def totals():
    loader = importlib.machinery.SourceFileLoader("totals", str(TOTALS))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("totals", loader))
    loader.exec_module(module)
    return module


LOG = """◇ Test "a blank row is skipped" started.
✔ Test "a blank row is skipped" passed after 0.001 seconds.
✔ Test "said as skipped: "x"" passed after 0.001 seconds.
➜ Test "no data here" skipped: "because"
➜ Test plain() skipped.
➜ Suite "Off" skipped: "off"
"""


@pytest.mark.parametrize("log, expected", [
    (LOG + "✔ Test run with 6 tests in 2 suites passed after 0.004 seconds.", (4, 0)),
    (LOG + "✘ Test \"x\" failed after 1 seconds with 1 issue.\n✘ Test run with 6 tests in 2 suites failed after 1 seconds with 1 issue.", (3, 1)),
    (LOG, (0, 1)),
    ("", (0, 1)),
])
def test_only_what_was_skipped_counts_as_skipped(totals, log, expected):
    assert totals.swift(log) == expected
