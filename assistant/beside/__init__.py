"""What lies between the panel and the browser beside it: frames, messages, addresses, the way to the door.

Everything that comes in here was written by a program that is not ours, or by a web page behind it. It is
parsed once, at the edge, and refused where it is not exactly what was agreed on.
"""

from __future__ import annotations
