"""Where every customer stands, at once: the sums of ``pipeline.standing`` on an engine for many rows.

An embedded one (DuckDB) reads order exports; a team's own PostgreSQL runs the same query over its warehouse.
"""
