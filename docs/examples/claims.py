"""Prints the claims of readings, as ``evidence parse`` gives them: kind, what is cited, text."""

import json
import sys

for line in sys.stdin:
    for claim in json.loads(line)["claims"]:
        cited = ", ".join(cite["marker"] for cite in claim["cites"]) or "nothing"
        sys.stdout.write(f"{claim['kind']:<13} cites {cited:<8} {claim['context'] or ''} {claim['text']}\n")
