"""Use cases of the one-stop centre, one module a desk; each call is one short transaction."""
