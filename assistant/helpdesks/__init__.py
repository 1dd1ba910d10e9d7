"""Helpdesks behind the one Helpdesk port, one module each."""
