"""A whole centre on one computer: real processes, real windows, a line that can be cut, and an audit afterwards."""
