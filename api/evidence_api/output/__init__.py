"""Answers as people and programs get them: tables, JSON, JSON lines and CSV, on a terminal or in a file."""
