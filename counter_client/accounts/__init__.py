"""The supervisor's room: who has an account, and what becomes of it."""
