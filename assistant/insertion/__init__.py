"""A reply's way into the editor of another window: by its browser, by a synthetic paste, else by hand.

Text is pasted, never typed: typed letters get lost or come out in another layout, and a typed line end is the
Enter that sends the message in many a chat. Nothing here knows Qt; the clipboard is the window's business.
"""
