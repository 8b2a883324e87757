"""Finding a procedure by what people type: folded words, prefixes, misspellings, everyday terms."""
