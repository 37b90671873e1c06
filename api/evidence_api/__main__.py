"""``python -m evidence_api`` is the command ``evidence``."""

import sys

from evidence_api.command_line import main

sys.exit(main())
