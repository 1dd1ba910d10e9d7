"""The policy guide as a folder of text files."""
