"""Qt code that kiosk, board and counter client share. Nothing here knows an app."""
