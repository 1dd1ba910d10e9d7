"""The one way to a helpdesk or a shop over HTTP, and what can go wrong on it."""
