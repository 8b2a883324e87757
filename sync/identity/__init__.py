"""Keys and certificates of machines: drawn, issued, checked; what is signed with them, and the lines they protect."""
