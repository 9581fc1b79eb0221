"""The only reader of levels and texts: schema, loading and checking."""
