"""Triggers that let the database itself refuse to change or remove a line, or to add one out of order (feiten/balie §5).

A migration that alters this table calls `close` again: SQLite makes a new table then, and its triggers are gone.
"""

from __future__ import annotations

SQLITE = [
    """CREATE TRIGGER logboek_aansluiten BEFORE INSERT ON logboek_regel
    WHEN NEW.nummer IS NOT (SELECT coalesce(max(nummer), 0) + 1 FROM logboek_regel)
      OR NEW.vorige IS NOT coalesce((SELECT hash FROM logboek_regel ORDER BY nummer DESC LIMIT 1), '')
    BEGIN SELECT RAISE(ABORT, 'logboek: een regel komt alleen achteraan'); END""",
    """CREATE TRIGGER logboek_veranderen BEFORE UPDATE ON logboek_regel
    BEGIN SELECT RAISE(ABORT, 'logboek: een regel verandert niet'); END""",
    """CREATE TRIGGER logboek_weghalen BEFORE DELETE ON logboek_regel
    BEGIN SELECT RAISE(ABORT, 'logboek: een regel gaat niet weg'); END""",
]
"""INSERT OR REPLACE removes a line without the delete trigger, so the insert trigger refuses every number but the next."""

POSTGRESQL = [
    """CREATE FUNCTION logboek_weigeren() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'logboek: een regel verandert niet en gaat niet weg' USING ERRCODE = 'integrity_constraint_violation';
    END $$""",
    """CREATE FUNCTION logboek_aansluiten() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.nummer IS DISTINCT FROM (SELECT coalesce(max(nummer), 0) + 1 FROM logboek_regel)
        OR NEW.vorige IS DISTINCT FROM coalesce((SELECT hash FROM logboek_regel ORDER BY nummer DESC LIMIT 1), '')
      THEN RAISE EXCEPTION 'logboek: een regel komt alleen achteraan' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$""",
    """CREATE TRIGGER logboek_aansluiten BEFORE INSERT ON logboek_regel
    FOR EACH ROW EXECUTE FUNCTION logboek_aansluiten()""",
    """CREATE TRIGGER logboek_weigeren BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek_regel
    FOR EACH STATEMENT EXECUTE FUNCTION logboek_weigeren()""",
]

OPEN = {
    "sqlite": [f"DROP TRIGGER IF EXISTS logboek_{naam}" for naam in ("aansluiten", "veranderen", "weghalen")],
    "postgresql": [f"DROP FUNCTION IF EXISTS logboek_{naam} CASCADE" for naam in ("weigeren", "aansluiten")],
}


def close(_apps, schema_editor) -> None:
    """Put the triggers on the table, anew when they were there."""
    open_up(_apps, schema_editor)
    for opdracht in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(opdracht, params=None)


def open_up(_apps, schema_editor) -> None:
    """Take the triggers away."""
    for opdracht in OPEN[schema_editor.connection.vendor]:
        schema_editor.execute(opdracht, params=None)
