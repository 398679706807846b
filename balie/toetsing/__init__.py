"""Versions offered, reports and Akkoorden: the simplify team. Rules stand in services that commands and pages share."""
