"""The register's own words in templates."""

from __future__ import annotations

from django import template

from balie.register import uitvoer, zinnen

register = template.Library()
register.filter("tell", zinnen.tell)
register.filter("verdict", zinnen.verdict)
register.filter("moment", zinnen.moment)
register.filter("without_quotes", uitvoer.without_quotes)
