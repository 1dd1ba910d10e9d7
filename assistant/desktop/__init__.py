"""How the program lives beside others on a desktop: room at an edge, a key of its own, the start at login.

Free of Qt, and of python-xlib and ctypes at import: what each platform offers is loaded when it is asked for.
"""
