"""Practice: customers who insist and escalate by a script, and how evenly they were answered."""
