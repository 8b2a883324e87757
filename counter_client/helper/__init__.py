"""Numbers for people who are helped in the hall."""
