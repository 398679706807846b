"""`python -m balie` is `brief`."""

import sys

from balie.cli import main

sys.exit(main())
