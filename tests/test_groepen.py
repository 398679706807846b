"""Tests that share a server or a full desk run in one worker, so that it is started once and not three times."""

import pytest


@pytest.mark.xdist_group("bijeen")
def test_groups_are_kept_together(request):
    """pytest 9.2 no longer keeps the name by which pytest-xdist 3.8 groups; the suite then took half as long again."""
    if not hasattr(request.config, "workerinput"):
        pytest.skip("niet verdeeld over processen")
    assert request.node.nodeid.endswith("@bijeen")
