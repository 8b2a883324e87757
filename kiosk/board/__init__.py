"""The hall board: whose turn it is, at which counter, and who comes next. No names."""
