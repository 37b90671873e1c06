"""The HTTP API: one route per question, the things themselves, loading, health, and pages for people."""
