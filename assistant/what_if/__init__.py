"""Another threshold, tried on the customers and the answers of the past, before it stands in the guide."""
